package chainrule.formula.ast;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Questions to whole trees. */
public final class ExprQueries {
  private ExprQueries() {}

  /** Calls the visitor on the expression and on everything in it, the outermost first. */
  public static void walk(Expr expression, Consumer<Expr> visitor) {
    visitor.accept(expression);
    expression.children().forEach(child -> walk(child, visitor));
  }

  /** The expression and everything in it, the outermost first. */
  public static Stream<Expr> parts(Expr expression) {
    return Stream.concat(
        Stream.of(expression), expression.children().stream().flatMap(ExprQueries::parts));
  }

  /** Whether a part of an expression, or all of it, equals another expression. */
  public static boolean contains(Expr whole, Expr part) {
    return parts(whole).anyMatch(part::equals);
  }

  /** Everything the value is made of: the names in it, and the ingredients of those. */
  public static Set<Symbol> symbols(Expr expression) {
    Set<Symbol> found = new LinkedHashSet<>();
    walk(
        expression,
        part -> {
          if (part instanceof SymbolRef ref) {
            found.addAll(ref.symbol().ingredients());
          } else if (part instanceof UserCall call) {
            found.addAll(call.let().ingredients());
          } else if (part instanceof BigOperator big) {
            big.variables().forEach(variable -> found.addAll(symbols(variable)));
          } else if (part instanceof RangeVector listed) {
            found.addAll(symbols(listed.variable()));
          }
        });
    return found;
  }

  private static Set<Symbol> symbols(IndexVariable variable) {
    Set<Symbol> found = new LinkedHashSet<>();
    variable
        .range()
        .ifPresent(
            range -> {
              found.addAll(symbols(range.low()));
              found.addAll(symbols(range.high()));
            });
    return found;
  }

  /** The index letters of a tree that it does not bind itself. */
  public static Set<IndexVariable> freeIndices(Expr expression) {
    if (expression instanceof IndexRef index) {
      return Set.of(index.variable());
    }
    Set<IndexVariable> free = new LinkedHashSet<>();
    List<IndexVariable> bound = boundIndices(expression);
    expression.children().forEach(child -> free.addAll(freeIndices(child)));
    bound.forEach(variable -> free.addAll(inRange(variable)));
    bound.forEach(free::remove);
    return free;
  }

  /** The index letters of the sides of a condition that they do not bind themselves. */
  public static Set<IndexVariable> freeIndices(Condition condition) {
    Set<IndexVariable> free = new LinkedHashSet<>();
    condition.sides().forEach(side -> free.addAll(freeIndices(side)));
    return free;
  }

  private static Set<IndexVariable> inRange(IndexVariable variable) {
    Set<IndexVariable> found = new LinkedHashSet<>();
    variable
        .range()
        .ifPresent(
            range -> {
              found.addAll(freeIndices(range.low()));
              found.addAll(freeIndices(range.high()));
            });
    return found;
  }

  /** The index letters that a node binds in its children. */
  public static List<IndexVariable> boundIndices(Expr node) {
    if (node instanceof BigOperator big) {
      return big.variables();
    }
    return node instanceof RangeVector list ? List.of(list.variable()) : List.of();
  }

  /** The same tree with another expression in place of the outermost parts that are such. */
  public static Expr replace(Expr tree, Predicate<Expr> isReplaced, Expr by) {
    return isReplaced.test(tree) ? by : tree.mapChildren(child -> replace(child, isReplaced, by));
  }

  /** The same tree with index letters replaced by expressions where they are free. */
  public static Expr substitute(Expr expression, Map<IndexVariable, Expr> values) {
    return new IndexSubstitution(values).of(expression);
  }

  /**
   * The same tree, in which every node knows the ranges that its letters have by now: a letter may
   * find its range only when it is used as a subscript, after nodes were made of it.
   */
  public static Expr settled(Expr expression) {
    if (expression.shapeError().filter(e -> e.kind() == ShapeError.Kind.NO_RANGE).isEmpty()) {
      return expression;
    }
    return expression.with(expression.children().stream().map(ExprQueries::settled).toList());
  }
}
