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
record DifferenceSearch(Samples samples, Claim claim, Budget budget) {
  /** At small sizes and round numbers where they show the difference, else at a place that does. */
  Difference near(Place worst) {
    for (int k = 0; k < ClaimTrial.POINTS; k++) {
      Optional<Difference> found = samples.point(SamplePoint.round(k)).flatMap(this::clearlyAt);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return at(worst);
  }

  /** At a place that shows it. */
  Difference at(Place place) {
    Point point = samples.point(place.point()).orElseThrow();
    return at(point, evaluator(point), place.letters());
  }

  private Evaluator evaluator(Point point) {
    return new Evaluator(point, NumberKind.DOUBLES, budget);
  }

  private Optional<Difference> clearlyAt(Point point) {
    Evaluator evaluator = evaluator(point);
    for (Map<IndexVariable, Integer> letters :
        IndexAssignments.of(claim.free(), evaluator, ClaimTrial.ASSIGNMENTS)) {
      evaluator.set(letters);
      if (Comparison.of(claim, evaluator).error().ofWhole() >= Tolerance.CLEAR) {
        return Optional.of(at(point, evaluator, letters));
      }
    }
    return Optional.empty();
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
