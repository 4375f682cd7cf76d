package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.ElementaryFunction;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import chainrule.formula.verify.Samples.Place;
import java.util.Optional;

/**
 * Where the sides of a claim cross, or are closest, to as many digits as are computed with: x² = 2
 * is met by no double, and sin x = 1 neither. The secant method finds the zero of left − right, or
 * of its differences.
 *
 * @param claim two numbers
 * @param place near it: the last entry that was chosen there is changed
 */
record MeetingPoint(Claim claim, Place place, NumberKind numbers, Budget budget) {
  private static final int STEPS = 14;
  private static final double FIRST_STEP = 1e-6;
  private static final double NEAR = 1e-3;

  /** The point; empty where the iteration ends nowhere. */
  Optional<Point> near(Point point) {
    if (numbers == NumberKind.DOUBLES) {
      return Optional.of(point);
    }
    NumericArray before = numbers.number(chosen().value());
    NumericArray now = before.plus(numbers.number(FIRST_STEP));
    NumericArray valueBefore = function(point, before);
    for (int k = 0; k < STEPS; k++) {
      NumericArray value = function(point, now);
      NumericArray slope = minus(value, valueBefore).map(ElementaryFunction.RECIPROCAL);
      NumericArray step = value.times(minus(now, before)).times(slope);
      if (!step.isFinite()) {
        break;
      }
      before = now;
      valueBefore = value;
      now = minus(now, step).exact();
    }
    return isNear(now.at(0), point) ? Optional.of(with(point, now)) : Optional.empty();
  }

  private boolean isNear(double x, Point point) {
    ChosenEntry start = chosen();
    return Math.abs(x - start.value()) <= NEAR * Math.max(1, Math.abs(x))
        && new ChosenEntry(start.symbol(), start.entry(), x).isInDomain(PointDraw.at(point));
  }

  private ChosenEntry chosen() {
    return place.point().chosen().get(place.point().chosen().size() - 1);
  }

  private NumericArray function(Point point, NumericArray x) {
    if (place.point().kind() == PointKind.CROSSING) {
      return margin(point, x);
    }
    NumericArray width = numbers.number(Math.pow(10, -numbers.digits() / 3.0));
    return minus(margin(point, x.plus(width)), margin(point, minus(x, width)));
  }

  private NumericArray margin(Point point, NumericArray x) {
    Evaluator evaluator = new Evaluator(with(point, x), numbers, budget);
    evaluator.set(place.letters());
    NumericArray left = evaluator.evaluate(claim.left()).value();
    return minus(left, evaluator.evaluate(claim.right()).value());
  }

  private Point with(Point point, NumericArray x) {
    DeclaredSymbol symbol = chosen().symbol();
    return point.with(symbol, numbers.of(point.get(symbol)).with(chosen().entry(), x));
  }

  private static NumericArray minus(NumericArray a, NumericArray b) {
    return a.plus(b.times(b.filled(1, 1, -1)));
  }
}
