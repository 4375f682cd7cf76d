package chainrule.formula.ast;

import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A side of a chain, in which a part or three are wrapped, joined or exchanged for another. */
final class RandomTrees {
  private static final Set<BuiltinFunction> OF_ANYTHING =
      EnumSet.of(
          BuiltinFunction.LOG,
          BuiltinFunction.EXP,
          BuiltinFunction.TANH,
          BuiltinFunction.SQRT,
          BuiltinFunction.RELU);
  private static final Set<BuiltinFunction> OF_VECTORS =
      EnumSet.of(
          BuiltinFunction.NORM_1,
          BuiltinFunction.NORM_2,
          BuiltinFunction.SOFTMAX,
          BuiltinFunction.DIAG);
  private static final Set<BuiltinFunction> BY_SHAPE =
      EnumSet.of(BuiltinFunction.INVERSE, BuiltinFunction.ABS);
  private static final int LONGEST = 300;

  private final Random random;
  private final ReadChain chain;
  private final List<Expr> parts = new ArrayList<>();

  RandomTrees(Random random, ReadChain chain) {
    this.random = random;
    this.chain = chain;
    for (Expr side : chain.sides()) {
      collect(side, ExprQueries.freeIndices(side));
    }
    chain.names().symbols().entrySet().stream()
        .filter(entry -> !entry.getKey().contains("("))
        .forEach(entry -> parts.add(new SymbolRef(entry.getValue())));
  }

  /** What stands under a sum and belongs to its letter cannot stand elsewhere. */
  private void collect(Expr part, Set<IndexVariable> free) {
    if (free.containsAll(ExprQueries.freeIndices(part))) {
      parts.add(part);
    }
    written(part).forEach(inner -> collect(inner, free));
  }

  /** The u in u_w is a name of its own; U is not written. */
  private static List<Expr> written(Expr part) {
    return part instanceof ElementAccess item && !item.shown().isEmpty()
        ? item.indices()
        : part.children();
  }

  /** A tree that has a shape, if the draw gives one. */
  Optional<Expr> next() {
    Expr tree = one(chain.sides());
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      tree = changed(tree);
    }
    return Optional.of(tree)
        .filter(e -> e.shape().isPresent())
        .filter(e -> Printer.latex(e).length() <= LONGEST)
        .filter(e -> ExprQueries.parts(e).noneMatch(RandomTrees::isOneNormOfMatrix));
  }

  /** What has two meanings, so that it is refused. */
  private static boolean isOneNormOfMatrix(Expr part) {
    return part instanceof BuiltinCall call
        && call.function() == BuiltinFunction.NORM_1
        && call.arguments().get(0).shape().filter(Shape::isMatrix).isPresent();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Somewhere in the tree. */
  private Expr changed(Expr tree) {
    List<Expr> inner = tree.children();
    int first = inner.size() - written(tree).size();
    if (first == inner.size() || isWhole(tree) || random.nextInt(3) == 0) {
      return one(changes()).apply(tree);
    }
    int place = first + random.nextInt(inner.size() - first);
    List<Expr> others = new ArrayList<>(inner);
    others.set(place, changed(inner.get(place)));
    return tree.with(others);
  }

  /**
   * A list goes on as it began; the inverse of a number is a power, and bars around a vector are
   * its norm; where several letters are bound, only the body tells their ranges; the arguments x_i,
   * s_i of a function name one member of their families.
   */
  private static boolean isWhole(Expr tree) {
    return tree instanceof RangeVector
        || (tree instanceof UserCall call && !ExprQueries.freeIndices(call).isEmpty())
        || (tree instanceof BuiltinCall apply && BY_SHAPE.contains(apply.function()))
        || (tree instanceof BigOperator big && big.variables().size() > 1);
  }

  private List<UnaryOperator<Expr>> changes() {
    return List.of(
        Negative::new,
        Transpose::new,
        e -> new Power(e, Expr.number(2)),
        e -> new Sum(List.of(e, part())),
        e -> new Sum(List.of(part(), new Negative(e))),
        e -> new Product(List.of(e, part()), List.of(one(List.of(ProductSign.values())))),
        e -> new Product(List.of(part(), e), List.of(one(List.of(ProductSign.values())))),
        e -> new Quotient(e, part()),
        this::entry,
        this::applied,
        e -> part());
  }

  private Expr part() {
    return one(parts);
  }

  private Expr entry(Expr e) {
    boolean column = e.shape().filter(Shape::isColumn).isPresent();
    return column
        ? new ElementAccess(e, ElementAccess.Access.ENTRY, List.of(Expr.number(1)), "")
        : e;
  }

  private Expr applied(Expr e) {
    boolean column = e.shape().filter(Shape::isColumn).isPresent();
    BuiltinFunction function = one(List.copyOf(column ? OF_VECTORS : OF_ANYTHING));
    return new BuiltinCall(function, 0, List.of(e));
  }
}
