package chainrule.formula.tree;

import java.math.BigDecimal;
import java.util.List;

/** An expression whose letters have a meaning. Immutable; {@link #with} makes a changed copy. */
public sealed interface Expr
    permits Atom,
        Unary,
        Item,
        Sum,
        Product,
        Quotient,
        Power,
        Apply,
        Call,
        Big,
        Derivative,
        Block,
        Listed,
        Cases,
        Truth {
  /** The expressions it is made of, in the order in which they are written. */
  List<Expr> children();

  /** The same with other parts, as many as there are {@link #children}. */
  Expr with(List<Expr> parts);

  /** Calls the method of the visitor that is for this kind of expression. */
  <R> R accept(Visitor<R> visitor);

  /** A whole number. */
  static Expr number(int value) {
    return new Num(BigDecimal.valueOf(value));
  }

  /** a b, with nothing between them. */
  static Expr product(Expr a, Expr b) {
    return new Product(List.of(a, b), List.of(Times.JUXTAPOSED));
  }
}
