package chainrule.formula.verify;

import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.array.Arithmetic;
import chainrule.formula.verify.Samples.Place;

/** The sides of a claim with more digits than doubles have. */
record PreciseComparison(Samples samples, Claim claim) {
  private static final Arithmetic DIGITS = Arithmetic.decimals(40);

  /** The error at a place; NaN where the sides cannot be compared. */
  double errorAt(Place place) {
    Evaluator evaluator =
        new Evaluator(
            samples.point(place.point(), EntryStyle.ORDINARY).orElseThrow(), DIGITS, new Budget());
    evaluator.set(place.letters());
    return Comparison.of(claim, evaluator).error();
  }
}
