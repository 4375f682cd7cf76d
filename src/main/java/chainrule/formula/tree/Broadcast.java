package chainrule.formula.tree;

/** Whether a number may be added to each entry of an array: literals and declared scalars may. */
final class Broadcast {
  private Broadcast() {}

  static boolean mayBe(Expr scalar) {
    if (scalar instanceof Expr.Ref ref) {
      return ref.symbol() instanceof Given given
          && given.shape().isScalar()
          && !given.domain().isWhole();
    }
    boolean arithmetic =
        scalar instanceof Expr.Num
            || scalar instanceof Expr.Negative
            || scalar instanceof Expr.Product
            || scalar instanceof Expr.Quotient
            || scalar instanceof Expr.Power
            || scalar instanceof Expr.Sum;
    return arithmetic && scalar.children().stream().allMatch(Broadcast::mayBe);
  }
}
