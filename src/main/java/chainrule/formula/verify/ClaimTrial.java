package chainrule.formula.verify;

import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.IndexAssignments;
import chainrule.formula.verify.Finding.Cause;
import chainrule.formula.verify.Samples.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries one claim, at one point after the other. */
final class ClaimTrial {
  /** How many points may be drawn. */
  static final int DRAWS = 240;

  /** At how many points a claim is compared. */
  static final int POINTS = 24;

  /** How many values of the free letters are tried at a point. */
  static final int ASSIGNMENTS = 60;

  private static final int ENOUGH = 20;

  private final Samples samples;
  private final Claim claim;
  private final List<IndexVariable> free;
  private final Budget budget;
  private final Tally tally = new Tally();

  ClaimTrial(Samples samples, Claim claim, Budget budget) {
    Budget.stopIfInterrupted();
    this.samples = samples;
    this.claim = claim;
    this.free = claim.free();
    this.budget = budget;
  }

  /** Whether the claim is right at the first so many points. */
  boolean survives(int points) {
    for (int k = 0; k < points && tally.isRight(); k++) {
      tryPoint(k);
    }
    return tally.isRight();
  }

  /**
   * Tries the claim at as many points as it takes.
   *
   * @param patience how many points are drawn while nothing can be compared
   */
  Finding run(int patience) {
    for (int k = 0; goesOn(k, patience); k++) {
      tryPoint(k);
    }
    Optional<Cause> obstacle = tally.obstacle();
    return obstacle.isPresent() ? undefined(obstacle.get()) : decided();
  }

  private boolean goesOn(int k, int patience) {
    return k < (tally.finite() > 0 ? DRAWS : patience)
        && tally.finite() < POINTS
        && (!tally.isRefuted() || tally.isOneSided());
  }

  private Finding decided() {
    if (tally.isRefuted()) {
      return fails(tally.worst());
    }
    double worst = tally.isDoubtful() ? preciseError() : tally.worst();
    if (!(worst <= Tolerance.RIGHT)) {
      return fails(worst);
    }
    return tally.finite() < ENOUGH ? undefined(Cause.TOO_FEW_POINTS) : new Finding.Holds(worst);
  }

  private double preciseError() {
    return new PreciseComparison(samples, claim).errorAt(tally.worstPlace());
  }

  private Finding fails(double error) {
    DifferenceSearch search = new DifferenceSearch(samples, claim, budget);
    return new Finding.Fails(error, Optional.of(search.near(tally.worstPlace())));
  }

  private Finding undefined(Cause cause) {
    return new Finding.Undefined(cause, tally.finite(), DRAWS);
  }

  private void tryPoint(int k) {
    samples.at(k, budget).ifPresent(evaluator -> tally.addPoint(largestError(evaluator, k)));
  }

  /** The largest error over all values of the free letters; NaN where nothing can be compared. */
  private double largestError(Evaluator evaluator, int k) {
    double largest = Double.NaN;
    for (Map<IndexVariable, Integer> letters : IndexAssignments.of(free, evaluator, ASSIGNMENTS)) {
      evaluator.set(letters);
      Place place = new Place(k, letters);
      Comparison comparison =
          Comparison.of(claim, evaluator, () -> samples.left(claim.left(), place, evaluator));
      tally.add(comparison, place);
      if (!Double.isNaN(comparison.error()) && !(comparison.error() <= largest)) {
        largest = comparison.error();
      }
      if (largest >= Tolerance.WRONG) {
        break;
      }
    }
    return largest;
  }
}
