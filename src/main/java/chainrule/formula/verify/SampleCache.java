package chainrule.formula.verify;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.DecimalArray;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumericArray;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The points of a setting, each with what was evaluated there: lines are tried at the same ones.
 */
final class SampleCache {
  private final PointGenerator points;
  private final Map<Integer, Optional<Evaluator>> evaluators = new HashMap<>();
  private final Map<List<Integer>, Sample> samples = new HashMap<>();
  private Optional<Expr> sampled = Optional.empty();

  SampleCache(SymbolTable names, long seed) {
    this.points = new PointGenerator(names, seed);
  }

  /**
   * What an expression is worth at a point.
   *
   * @param value its value
   * @param kink whether it came close to a kink
   */
  record Sample(NumericArray value, boolean kink) {
    static Sample of(Expr expression, Evaluator evaluator) {
      NumericArray value = evaluator.evaluate(expression);
      return new Sample(value, evaluator.isNearKink());
    }
  }

  /** The left side of the claim that is tried, for it is asked for again and again. */
  Sample sample(Expr left, int point, List<Integer> letters, Evaluator evaluator) {
    if (sampled.filter(old -> old == left).isEmpty()) {
      samples.clear();
      sampled = Optional.of(left);
    }
    List<Integer> key = new ArrayList<>(letters);
    key.add(point);
    return samples.computeIfAbsent(key, k -> Sample.of(left, evaluator));
  }

  /** The k-th point; empty where the setting cannot be met. */
  Optional<Map<Symbol, Array>> point(int k) {
    return points.point(k, false);
  }

  /** The k-th point with small sizes and round numbers. */
  Optional<Map<Symbol, Array>> roundPoint(int k) {
    return points.point(k, true);
  }

  /** Evaluates at the k-th point, and remembers definitions. */
  Optional<Evaluator> at(int k, Budget budget) {
    Optional<Evaluator> evaluator =
        evaluators.computeIfAbsent(k, n -> point(n).map(p -> evaluator(p, budget)));
    evaluator.ifPresent(e -> e.spendFrom(budget));
    return evaluator;
  }

  Evaluator evaluator(Map<Symbol, Array> point, Budget budget) {
    return new Evaluator(DoubleArray.of(0), point, budget);
  }

  /** Evaluates at a point with 40 digits. */
  Evaluator precise(Map<Symbol, Array> point) {
    NumericArray seed = DecimalArray.zero();
    Map<Symbol, Array> digits = new LinkedHashMap<>();
    point.forEach(
        (symbol, value) -> digits.put(symbol, ArrayComparison.like(seed, (NumericArray) value)));
    return new Evaluator(seed, digits, new Budget());
  }
}
