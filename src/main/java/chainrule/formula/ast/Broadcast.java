package chainrule.formula.ast;

import chainrule.formula.shape.Shape;

/** Whether a number may be added to each entry of an array: literals and declared scalars may. */
final class Broadcast {
  private Broadcast() {}

  /** Whether a part of this shape can stand where another shape is wanted. */
  static boolean fits(Expr part, Shape shape, Shape wanted) {
    return shape.equals(wanted)
        || shape.free()
        || (!wanted.free() && shape.isScalar() && mayBe(part));
  }

  private static boolean mayBe(Expr scalar) {
    if (scalar instanceof SymbolRef ref) {
      return ref.symbol() instanceof DeclaredSymbol given
          && given.shape().isScalar()
          && !given.domain().isWhole();
    }
    boolean arithmetic =
        scalar instanceof NumberLiteral
            || scalar instanceof Negative
            || scalar instanceof Product
            || scalar instanceof Quotient
            || scalar instanceof Power
            || scalar instanceof Sum;
    return arithmetic && scalar.children().stream().allMatch(Broadcast::mayBe);
  }
}
