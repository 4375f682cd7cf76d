package chainrule.formula.verify;

import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import chainrule.formula.verify.Samples.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the sides of a claim cross, or are closest, to as many digits as are computed with: x² = 2
 * is met by no double, and sin x = 1 neither.
 *
 * @param claim two numbers
 * @param place near it: the last entry that was chosen there is changed, or all of them are
 * @param points those of the claim
 */
record MeetingPoint(
    Claim claim, Place place, ClaimPoints points, NumberKind numbers, Budget budget) {
  /** The point; empty where there is none. */
  Optional<Point> near(Point point) {
    List<ChosenEntry> chosen = place.point().chosen();
    boolean isLeast = place.point().kind() == PointKind.LEAST;
    if (numbers == NumberKind.DOUBLES) {
      return (isLeast ? least(point, chosen) : Optional.<Point>empty())
          .or(() -> met(point, numbers));
    }
    return isLeast ? least(point, chosen) : with(point, chosen.get(chosen.size() - 1));
  }

  private Optional<Point> with(Point point, ChosenEntry last) {
    PreciseZero zero =
        new PreciseZero(x -> margin(with(point, List.of(last), x), numbers), numbers);
    Optional<NumericArray> found =
        place.point().kind() == PointKind.CROSSING
            ? zero.crossing(last.value())
            : zero.touching(last.value());
    return found.flatMap(x -> inside(point, List.of(last), x));
  }

  private Optional<Point> least(Point point, List<ChosenEntry> chosen) {
    double[] start = chosen.stream().mapToDouble(ChosenEntry::value).toArray();
    LeastPoint least =
        new LeastPoint(
            x -> margin(with(point, chosen, x), numbers),
            x -> margin(in(point, chosen, x), NumberKind.DOUBLES).at(0),
            numbers);
    return least.near(start).flatMap(x -> inside(point, chosen, x));
  }

  private Optional<Point> inside(Point point, List<ChosenEntry> chosen, NumericArray x) {
    boolean isInside =
        IntStream.range(0, chosen.size())
            .allMatch(k -> chosen.get(k).at(x.at(k)).isInDomain(PointDraw.at(point)));
    return isInside ? with(point, chosen, x) : Optional.empty();
  }

  private NumericArray margin(Optional<Point> point, NumberKind kind) {
    return point
        .map(
            at -> {
              Evaluator evaluator = new Evaluator(at, kind, budget);
              evaluator.set(place.letters());
              return evaluator.difference(claim.left(), claim.right());
            })
        .orElseGet(() -> kind.nothing(1, 1));
  }

  private Optional<Point> in(Point point, List<ChosenEntry> chosen, double... x) {
    List<ChosenEntry> moved =
        IntStream.range(0, x.length).mapToObj(k -> chosen.get(k).at(x[k])).toList();
    return met(ChosenEntry.in(point, moved), NumberKind.DOUBLES);
  }

  private Optional<Point> with(Point point, List<ChosenEntry> chosen, NumericArray x) {
    Point changed = point;
    for (int k = 0; k < chosen.size(); k++) {
      ChosenEntry entry = chosen.get(k);
      NumericArray all = numbers.of(changed.get(entry.symbol()));
      NumericArray value = x.gather(1, 1, new int[] {k});
      changed = changed.with(entry.symbol(), all.with(entry.entry(), value));
    }
    return met(changed, numbers);
  }

  private Optional<Point> met(Point point, NumberKind kind) {
    return points.met(point, place, kind, budget);
  }
}
