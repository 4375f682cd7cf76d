package chainrule.formula.ast;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Questions to whole trees. */
public final class ExprQueries {
  private ExprQueries() {}

  /** Calls the visitor on the expression and on everything in it, the outermost first. */
  public static void walk(Expr expression, Consumer<Expr> visitor) {
    visitor.accept(expression);
    expression.children().forEach(child -> walk(child, visitor));
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
    Set<IndexVariable> free = new LinkedHashSet<>();
    Set<IndexVariable> bound = new LinkedHashSet<>();
    walk(
        expression,
        part -> {
          if (part instanceof IndexRef index) {
            free.add(index.variable());
          } else if (part instanceof BigOperator big) {
            bound.addAll(big.variables());
            big.variables().forEach(variable -> free.addAll(inRange(variable)));
          } else if (part instanceof RangeVector listed) {
            bound.add(listed.variable());
          }
        });
    free.removeAll(bound);
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

  /** The same tree with index letters replaced by expressions. */
  public static Expr substitute(Expr expression, Map<IndexVariable, Expr> values) {
    if (expression instanceof IndexRef index && values.containsKey(index.variable())) {
      return values.get(index.variable());
    }
    List<Expr> children = expression.children();
    List<Expr> changed = children.stream().map(child -> substitute(child, values)).toList();
    return changed.equals(children) ? expression : expression.with(changed);
  }
}
