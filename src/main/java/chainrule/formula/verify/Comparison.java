package chainrule.formula.verify;

import chainrule.formula.eval.Evaluation;
import chainrule.formula.eval.Evaluator;
import java.util.function.Supplier;

/**
 * How the sides of a claim compare in doubles at one place.
 *
 * @param met whether the condition of the claim is met there
 * @param leftFinite whether the left side has a finite value there
 * @param rightFinite whether the right side has one
 * @param error how far apart they are; NaN where they cannot be compared
 * @param unsure whether rounding may have decided more than digits
 */
record Comparison(
    boolean met, boolean leftFinite, boolean rightFinite, ArrayComparison error, boolean unsure) {
  private static final ArrayComparison NONE = new ArrayComparison(Double.NaN, Double.NaN);

  static Comparison of(Claim claim, Evaluator evaluator) {
    return of(claim, evaluator, () -> evaluator.evaluate(claim.left()));
  }

  /** With the left side as it is known. */
  static Comparison of(Claim claim, Evaluator evaluator, Supplier<Evaluation> known) {
    if (!evaluator.holds(claim.condition())) {
      return new Comparison(false, false, false, NONE, evaluator.isUnsure());
    }
    Evaluation left = known.get();
    Evaluation right = evaluator.evaluate(claim.right());
    boolean outside = left.isOutside() || right.isOutside();
    return new Comparison(
        true,
        !outside && left.value().isFinite(),
        !outside && right.value().isFinite(),
        outside ? NONE : ArrayComparison.of(left.value(), claim.order(), right.value()),
        evaluator.isUnsure());
  }

  /** Whether there is something to compare. */
  boolean isComparable() {
    return met && !Double.isNaN(error.ofEntries());
  }

  /** Whether the claim is right, entry by entry, up to an error. */
  boolean isRight(double tolerance) {
    return error.ofEntries() <= tolerance;
  }

  /** Whether the claim is right but for what rounding may do to small entries beside large ones. */
  boolean isRightAsAWhole() {
    return error.ofWhole() <= Tolerance.RIGHT;
  }

  /** Whether one side has a finite value and the other has none. */
  boolean isOneSided() {
    return met && leftFinite != rightFinite;
  }
}
