package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import chainrule.formula.verify.Samples.Place;
import java.util.Optional;

/**
 * Where the sides of a claim cross, or are closest, to as many digits as are computed with: x² = 2
 * is met by no double, and sin x = 1 neither.
 *
 * @param claim two numbers
 * @param place near it: the last entry that was chosen there is changed
 */
record MeetingPoint(Claim claim, Place place, NumberKind numbers, Budget budget) {
  /** The point; empty where there is none. */
  Optional<Point> near(Point point) {
    if (numbers == NumberKind.DOUBLES) {
      return Optional.of(point);
    }
    PreciseZero zero = new PreciseZero(x -> margin(with(point, x)), numbers);
    double start = chosen().value();
    Optional<NumericArray> found =
        place.point().kind() == PointKind.CROSSING ? zero.crossing(start) : zero.touching(start);
    return found.filter(x -> isInDomain(x, point)).map(x -> with(point, x));
  }

  private boolean isInDomain(NumericArray x, Point point) {
    return new ChosenEntry(chosen().symbol(), chosen().entry(), x.at(0))
        .isInDomain(PointDraw.at(point));
  }

  private ChosenEntry chosen() {
    return place.point().chosen().get(place.point().chosen().size() - 1);
  }

  private NumericArray margin(Point point) {
    Evaluator evaluator = new Evaluator(point, numbers, budget);
    evaluator.set(place.letters());
    return evaluator.difference(claim.left(), claim.right());
  }

  private Point with(Point point, NumericArray x) {
    DeclaredSymbol symbol = chosen().symbol();
    return point.with(symbol, numbers.of(point.get(symbol)).with(chosen().entry(), x));
  }
}
