package chainrule.formula.verify;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.BudgetExceededException;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.IndexAssignments;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.verify.Finding.Cause;
import chainrule.formula.verify.Samples.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Tries one claim, at one point after the other: ordinary ones, special ones, one precisely. */
final class ClaimTrial {
  /** How many points may be drawn. */
  static final int DRAWS = 240;

  /** At how many points a claim is compared. */
  static final int POINTS = 24;

  /** How many values of the free letters are tried at a point. */
  static final int ASSIGNMENTS = 60;

  private static final int ENOUGH = 20;
  private static final int FEW = 4;
  private static final long MANY = 10_000_000;
  private static final long PREMISE = 2_000_000;
  private static final int PREMISES = 2 * ENOUGH;

  private final Samples samples;
  private final Claim claim;
  private final ClaimPoints points;
  private final List<IndexVariable> free;
  private final Budget budget;
  private final DoubtfulPlaces doubts;
  private final Tally tally = new Tally();

  /**
   * Prepares a trial.
   *
   * @param budget what may be spent on doubles
   * @param doubts decides where doubles leave the claim in doubt
   */
  ClaimTrial(Samples samples, Claim claim, Budget budget, DoubtfulPlaces doubts) {
    Budget.stopIfInterrupted();
    this.samples = samples;
    this.claim = claim;
    this.points = new ClaimPoints(samples, claim);
    this.free = claim.free();
    this.budget = budget;
    this.doubts = doubts;
  }

  /** Whether the claim is right at the first so many points. */
  boolean survives(int points) {
    compared(points);
    return tally.wrong().isEmpty();
  }

  /** Whether both sides have values at one of the first so many points, and it is right at each. */
  boolean isRight(int points) {
    return compared(points) > 0 && tally.wrong().isEmpty();
  }

  /** At how many of the first points it was compared, up to one where it is wrong. */
  private int compared(int points) {
    int compared = 0;
    for (int k = 0; k < points && tally.wrong().isEmpty(); k++) {
      compared += tryPoint(SamplePoint.ordinary(k)) ? 1 : 0;
    }
    return compared;
  }

  /**
   * Tries the claim at as many points as it takes.
   *
   * @param effort how hard
   */
  Finding run(Effort effort) {
    int compared = 0;
    for (int k = 0; k < (compared > 0 ? DRAWS : effort.patience()) && compared < POINTS; k++) {
      compared += tryPoint(SamplePoint.ordinary(k)) ? 1 : 0;
      if (tally.wrong().isPresent() || doubts.areTooMany()) {
        break;
      }
    }
    if (effort.isThorough() && compared < ENOUGH && tally.wrong().isEmpty()) {
      compared += tryPremises(ENOUGH - compared);
    }
    Optional<Cause> obstacle = tally.obstacle();
    if (obstacle.isPresent()) {
      return undefined(obstacle.get(), compared);
    }
    if (tally.wrong().isPresent()) {
      return fails();
    }
    return compared < ENOUGH ? undefined(Cause.TOO_FEW_POINTS, compared) : held(effort);
  }

  /** Tries it where its condition is met, if it is met too rarely; how often it was compared. */
  private int tryPremises(int missing) {
    PremisePoints premises = new PremisePoints(samples, claim.condition(), budget);
    if (!premises.areThere()) {
      return 0;
    }
    int compared = points.areChanged() ? 0 : tryPoints(premises::point, missing);
    Budget part = budget.part(PREMISE);
    return compared
        + tryPoints(k -> ClosestPoints.meeting(samples, claim, k, part), missing - compared);
  }

  private int tryPoints(IntFunction<Optional<SamplePoint>> premises, int missing) {
    int compared = 0;
    int absent = 0;
    for (int k = 0; k < PREMISES && compared < missing && absent < ENOUGH; k++) {
      Optional<SamplePoint> point = premises.apply(k);
      absent += point.isPresent() ? 0 : 1;
      compared += point.filter(this::tryPoint).isPresent() ? 1 : 0;
      if (tally.wrong().isPresent()) {
        break;
      }
    }
    return compared;
  }

  private Finding held(Effort effort) {
    if (effort.isThorough()) {
      if (!doubts.confirm(tally)) {
        return undefined(Cause.NEVER_CONFIRMED, POINTS);
      }
      samples.special(claim).forEach(this::trySpecial);
      if (tally.wrong().isEmpty()) {
        BoundarySearch.points(samples, claim, budget).forEach(this::trySpecial);
      }
      if (tally.wrong().isEmpty()) {
        ClosestPoints.of(samples, claim, budget)
            .takeWhile(point -> tally.wrong().isEmpty())
            .forEach(this::trySpecial);
      }
    }
    return tally.wrong().isPresent()
        ? fails()
        : failsInside(effort)
            .or(() -> failsAtWholeValue(effort))
            .orElseGet(() -> new Finding.Holds(tally.worst()));
  }

  /** Whether it fails at one of many whole numbers. */
  private Optional<Finding> failsAtWholeValue(Effort effort) {
    ClaimTrial trial = new ClaimTrial(samples, claim, budget.part(MANY), doubts);
    if (effort.isThorough()) {
      samples
          .wholeValues(claim)
          .takeWhile(point -> trial.budget.left() > 0)
          .forEach(trial::trySpecial);
    }
    return trial.tally.wrong().isPresent() ? Optional.of(trial.fails()) : Optional.empty();
  }

  /** Whether it fails where a condition inside of it holds that no point has met so far. */
  private Optional<Finding> failsInside(Effort effort) {
    return (effort.isThorough() ? InnerConditions.of(claim) : List.<Condition>of())
        .stream().flatMap(condition -> failsWhere(condition).stream()).findFirst();
  }

  private Optional<Finding> failsWhere(Condition condition) {
    Claim there = claim.where(condition);
    return new ClaimTrial(samples, there, budget, doubts.of(there))
        .failsAtFewPoints()
        .map(fails -> fails.where(condition));
  }

  private Optional<Finding.Fails> failsAtFewPoints() {
    boolean compared = false;
    for (int k = 0; k < FEW && tally.wrong().isEmpty(); k++) {
      compared |= trySpecial(SamplePoint.ordinary(k));
    }
    if (!compared) {
      tryPremises(FEW);
    }
    return tally.wrong().isPresent() ? Optional.of(fails()) : Optional.empty();
  }

  private Finding.Fails fails() {
    Place place = tally.wrong().orElseThrow();
    DifferenceSearch search = new DifferenceSearch(samples, claim, budget);
    boolean special = !place.point().isOrdinary();
    Difference shown = special ? search.at(place) : search.near(place);
    return new Finding.Fails(
        tally.wrongError(),
        Optional.of(shown),
        Optional.of(place.point()).filter(point -> special),
        Optional.empty());
  }

  private static Finding undefined(Cause cause, int compared) {
    return new Finding.Undefined(cause, compared, DRAWS);
  }

  /** As {@link #tryPoint}; one that takes too much is passed over. */
  private boolean trySpecial(SamplePoint point) {
    doubts.beginSpecialPoint();
    try {
      return tally.wrong().isEmpty() && tryPoint(point);
    } catch (BudgetExceededException exceeded) {
      Budget.stopIfInterrupted();
      return false;
    }
  }

  /** Whether the claim was right or wrong at a point. */
  private boolean tryPoint(SamplePoint point) {
    Optional<Evaluator> evaluator = samples.at(point, NumberKind.DOUBLES, budget);
    return evaluator.isPresent() && tryPoint(point, evaluator.get());
  }

  private boolean tryPoint(SamplePoint point, Evaluator drawn) {
    boolean compared = false;
    List<Map<IndexVariable, Integer>> all =
        IndexAssignments.of(free, drawn, ASSIGNMENTS, point.number());
    for (Map<IndexVariable, Integer> letters : all) {
      Place place = new Place(point, letters);
      Optional<Evaluator> evaluator = points.at(place, NumberKind.DOUBLES, budget);
      compared |= evaluator.isPresent() && tryPlace(place, evaluator.get());
      if (tally.wrong().isPresent()) {
        break;
      }
    }
    return compared;
  }

  private boolean tryPlace(Place place, Evaluator evaluator) {
    Comparison comparison =
        Comparison.of(claim, evaluator, () -> points.left(place, evaluator, NumberKind.DOUBLES));
    tally.add(comparison);
    return comparison.isComparable() && doubts.decide(comparison, place, tally);
  }
}
