package chainrule.formula.ast;

/** Whether a number may be added to each entry of an array: literals and declared scalars may. */
final class Broadcast {
  private Broadcast() {}

  static boolean mayBe(Expr scalar) {
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
