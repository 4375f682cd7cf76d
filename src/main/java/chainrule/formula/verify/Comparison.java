package chainrule.formula.verify;

import chainrule.formula.eval.Evaluation;
import chainrule.formula.eval.Evaluator;
import java.util.function.Supplier;

/**
 * How the sides of a claim compare at one place.
 *
 * @param met whether the condition of the claim is met there
 * @param leftFinite whether the left side has a finite value there
 * @param rightFinite whether the right side has one
 * @param error how far apart they are; NaN where they cannot be compared
 */
record Comparison(boolean met, boolean leftFinite, boolean rightFinite, double error) {
  private static final Comparison UNMET = new Comparison(false, false, false, Double.NaN);

  static Comparison of(Claim claim, Evaluator evaluator) {
    return of(claim, evaluator, () -> evaluator.evaluate(claim.left()));
  }

  /** With the left side as it is known. */
  static Comparison of(Claim claim, Evaluator evaluator, Supplier<Evaluation> known) {
    if (!evaluator.holds(claim.condition())) {
      return UNMET;
    }
    Evaluation left = known.get();
    Evaluation right = evaluator.evaluate(claim.right());
    boolean sure = !left.nearKink() && !right.nearKink();
    double error =
        sure ? ArrayComparison.error(left.value(), claim.order(), right.value()) : Double.NaN;
    return new Comparison(true, left.value().isFinite(), right.value().isFinite(), error);
  }
}
