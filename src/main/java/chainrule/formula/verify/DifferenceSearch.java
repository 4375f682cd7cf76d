package chainrule.formula.verify;

import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.IndexAssignments;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import chainrule.formula.verify.Samples.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for a point at which a reader sees that a claim is false. */
final class DifferenceSearch {
  private final Samples samples;
  private final Claim claim;
  private final ClaimPoints points;
  private final Budget budget;

  DifferenceSearch(Samples samples, Claim claim, Budget budget) {
    this.samples = samples;
    this.claim = claim;
    this.points = new ClaimPoints(samples, claim);
    this.budget = budget;
  }

  /** At small sizes and round numbers where they show the difference, else at a place that does. */
  Difference near(Place worst) {
    for (int k = 0; k < ClaimTrial.POINTS; k++) {
      Optional<Difference> found = clearlyAt(SamplePoint.round(k));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return at(worst);
  }

  /** At a place that shows it. */
  Difference at(Place place) {
    Point point = points.point(place, NumberKind.DOUBLES, budget).orElseThrow();
    return at(point, evaluator(point), place.letters());
  }

  private Evaluator evaluator(Point point) {
    return new Evaluator(point, NumberKind.DOUBLES, budget);
  }

  private Optional<Difference> clearlyAt(SamplePoint name) {
    return samples.point(name).stream()
        .map(this::evaluator)
        .flatMap(
            drawn -> IndexAssignments.of(claim.free(), drawn, ClaimTrial.ASSIGNMENTS, 0).stream())
        .map(letters -> new Place(name, letters))
        .filter(this::isClear)
        .findFirst()
        .map(this::at);
  }

  private boolean isClear(Place place) {
    return points
        .at(place, NumberKind.DOUBLES, budget)
        .filter(at -> Comparison.of(claim, at).error().ofWhole() >= Tolerance.CLEAR)
        .isPresent();
  }

  private Difference at(Point point, Evaluator evaluator, Map<IndexVariable, Integer> letters) {
    evaluator.set(letters);
    Map<String, NumericArray> named = new LinkedHashMap<>();
    Set<Symbol> used = claim.symbols();
    point
        .values()
        .forEach(
            (symbol, value) -> {
              if (used.contains(symbol)) {
                named.put(symbol.name(), value);
              }
            });
    letters.forEach((letter, value) -> named.put(letter.name(), DoubleArray.of(value)));
    return new Difference(
        named, evaluator.evaluate(claim.left()).value(), evaluator.evaluate(claim.right()).value());
  }
}
