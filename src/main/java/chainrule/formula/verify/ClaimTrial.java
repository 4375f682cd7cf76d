package chainrule.formula.verify;

import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.IndexAssignments;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.NumericArray;
import chainrule.formula.verify.Finding.Kind;
import chainrule.formula.verify.SampleCache.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One claim while it is tried. */
final class ClaimTrial {
  private static final int POINTS = 24;
  private static final int ENOUGH = 20;
  private static final int DRAWS = 240;
  private static final int PATIENCE = 20;
  private static final int COMBINATIONS = 60;
  private static final double RIGHT = 1e-9;
  private static final double WRONG = 1e-6;
  private static final double CLEARLY = 1e-3;
  private static final double FLOOR = 1e-3;

  private final SampleCache bench;
  private final Claim claim;
  private final List<IndexVariable> free;
  private final Budget budget;
  private final int draws;
  private double worst;
  private int worstPoint = -1;
  private List<Integer> worstValues = List.of();
  private int finite;
  private int wrong;
  private boolean met;
  private boolean leftFinite;
  private boolean rightFinite;

  /** A hasty one gives up sooner where nothing has a value. */
  ClaimTrial(SampleCache bench, Claim claim, Budget budget, boolean hasty) {
    Budget.stopIfInterrupted();
    this.bench = bench;
    this.claim = claim;
    this.free = claim.free();
    this.budget = budget;
    this.draws = hasty ? PATIENCE : DRAWS;
  }

  /** How many numbers were computed. */
  long spent() {
    return budget.used();
  }

  boolean survives(int most) {
    for (int k = 0; k < most && worst <= RIGHT; k++) {
      tryPoint(k);
    }
    return worst <= RIGHT;
  }

  Finding run() {
    for (int k = 0;
        k < (finite > 0 ? DRAWS : draws) && finite < POINTS && (wrong < 2 || isOneSided());
        k++) {
      tryPoint(k);
    }
    if (!met) {
      return undefined("the condition is met at no point that was drawn");
    }
    if (isOneSided()) {
      return undefined(
          "the %s side has a finite value at no point".formatted(leftFinite ? "right" : "left"));
    }
    boolean onlyOnce = wrong == 1 || (worst > RIGHT && wrong == 0);
    if (wrong >= 2 || (onlyOnce && failsPrecisely())) {
      return new Finding(Kind.FAILS, worst, "", Optional.of(counterexample()));
    }
    if (finite < ENOUGH) {
      return undefined(
          "the sides have a finite value at only %d of %d points".formatted(finite, DRAWS));
    }
    return new Finding(Kind.HOLDS, worst, "", Optional.empty());
  }

  /** Whether one side was never finite, where the other was. */
  private boolean isOneSided() {
    return wrong > 0 && leftFinite != rightFinite;
  }

  private static Finding undefined(String why) {
    return new Finding(Kind.UNDEFINED, Double.NaN, why, Optional.empty());
  }

  private void tryPoint(int k) {
    Optional<Evaluator> evaluator = bench.at(k, budget);
    if (evaluator.isPresent()) {
      double error = errorAt(evaluator.get(), k);
      finite += Double.isNaN(error) ? 0 : 1;
      wrong += error >= WRONG ? 1 : 0;
    }
  }

  /** The largest error over all values of the free letters; NaN where nothing can be compared. */
  private double errorAt(Evaluator evaluator, int k) {
    double largest = Double.NaN;
    for (List<Integer> values : IndexAssignments.of(free, evaluator, COMBINATIONS)) {
      IndexAssignments.set(free, values, evaluator);
      double error = error(evaluator, () -> bench.sample(claim.left(), k, values, evaluator));
      if (error >= 0 && !(error <= largest)) {
        largest = error;
      }
      if (error > worst || (error >= 0 && worstPoint < 0)) {
        worst = error;
        worstPoint = k;
        worstValues = values;
      }
      if (error >= WRONG) {
        break;
      }
    }
    return largest;
  }

  private double error(Evaluator evaluator) {
    return error(evaluator, () -> Sample.of(claim.left(), evaluator));
  }

  private double error(Evaluator evaluator, Supplier<Sample> left) {
    if (!evaluator.holds(claim.condition())) {
      return Double.NaN;
    }
    met = true;
    Sample sample = left.get();
    NumericArray right = evaluator.evaluate(claim.right());
    leftFinite |= sample.value().isFinite();
    rightFinite |= right.isFinite();
    return sample.kink() || evaluator.isNearKink()
        ? Double.NaN
        : ArrayComparison.error(sample.value(), claim.order(), right, FLOOR);
  }

  /** The second opinion of 40 digits at the worst point. */
  private boolean failsPrecisely() {
    Evaluator evaluator = bench.precise(bench.point(worstPoint).orElseThrow());
    IndexAssignments.set(free, worstValues, evaluator);
    worst = error(evaluator);
    return !(worst <= RIGHT);
  }

  /** Small sizes and round numbers where they show the difference, else the worst point. */
  private FailingPoint counterexample() {
    for (int k = 0; k < POINTS; k++) {
      Optional<FailingPoint> found = bench.roundPoint(k).flatMap(this::clearlyAt);
      if (found.isPresent()) {
        return found.get();
      }
    }
    Evaluator evaluator = bench.at(worstPoint, budget).orElseThrow();
    IndexAssignments.set(free, worstValues, evaluator);
    return shown(bench.point(worstPoint).orElseThrow(), evaluator, worstValues);
  }

  private Optional<FailingPoint> clearlyAt(Map<Symbol, Array> point) {
    Evaluator evaluator = bench.evaluator(point, budget);
    for (List<Integer> values : IndexAssignments.of(free, evaluator, COMBINATIONS)) {
      IndexAssignments.set(free, values, evaluator);
      if (error(evaluator) >= CLEARLY) {
        return Optional.of(shown(point, evaluator, values));
      }
    }
    return Optional.empty();
  }

  private FailingPoint shown(Map<Symbol, Array> point, Evaluator evaluator, List<Integer> values) {
    Map<String, List<List<Double>>> letters = new LinkedHashMap<>();
    List<Symbol> used = new ArrayList<>(point.keySet());
    used.retainAll(claim.symbols());
    used.forEach(s -> letters.put(s.name(), NumberFormatter.of((NumericArray) point.get(s))));
    for (int k = 0; k < free.size(); k++) {
      letters.put(free.get(k).name(), List.of(List.of((double) values.get(k))));
    }
    return new FailingPoint(
        letters,
        NumberFormatter.of(evaluator.evaluate(claim.left())),
        NumberFormatter.of(evaluator.evaluate(claim.right())));
  }
}
