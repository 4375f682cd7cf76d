package chainrule.formula.verify;

import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluation;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.verify.Samples.Place;
import java.util.Optional;

/**
 * The points at which one claim is tried: those of its space, changed where its condition has
 * equations that no draw meets by chance.
 */
final class ClaimPoints {
  private final Samples samples;
  private final Claim claim;
  private final Equalities equalities;

  ClaimPoints(Samples samples, Claim claim) {
    this.samples = samples;
    this.claim = claim;
    this.equalities = Equalities.of(claim.condition());
  }

  /** Whether its condition has equations, to meet which points are changed. */
  boolean areChanged() {
    return !equalities.areNone();
  }

  /** The point of a place, in some arithmetic; empty where there is none. */
  Optional<Point> point(Place place, NumberKind numbers, Budget budget) {
    Optional<Point> drawn = samples.point(place.point());
    return place.point().isMeeting()
        ? drawn.flatMap(point -> new MeetingPoint(claim, place, this, numbers, budget).near(point))
        : drawn.flatMap(point -> met(point, place, numbers, budget));
  }

  /** A point changed to meet the equations of the condition; empty where there is none. */
  Optional<Point> met(Point point, Place place, NumberKind numbers, Budget budget) {
    return equalities.areNone()
        ? Optional.of(point)
        : equalities.met(point, place.point().number(), place.letters(), numbers, budget);
  }

  /** Evaluates at a place. */
  Optional<Evaluator> at(Place place, NumberKind numbers, Budget budget) {
    Optional<Evaluator> evaluator =
        areShared(place)
            ? samples.at(place.point(), numbers, budget)
            : point(place, numbers, budget).map(point -> new Evaluator(point, numbers, budget));
    evaluator.ifPresent(e -> e.set(place.letters()));
    return evaluator;
  }

  /**
   * The left side at a place, which other claims may have evaluated there before.
   *
   * @param evaluator that of the place
   * @param numbers what it computes with
   */
  Evaluation left(Place place, Evaluator evaluator, NumberKind numbers) {
    return areShared(place)
        ? samples.left(claim.left(), place, evaluator, numbers.digits())
        : evaluator.evaluate(claim.left());
  }

  /** Whether the place is at the point as it was drawn. */
  private boolean areShared(Place place) {
    return equalities.areNone() && !place.point().isMeeting();
  }
}
