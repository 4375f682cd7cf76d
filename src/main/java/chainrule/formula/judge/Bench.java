package chainrule.formula.judge;

import chainrule.formula.reading.Names;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Symbol;
import chainrule.formula.value.Decimal;
import chainrule.formula.value.Leaf;
import chainrule.formula.value.Plain;
import chainrule.formula.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The points of a setting, each with what was evaluated there: lines are tried at the same ones.
 */
final class Bench {
  private final Names names;
  private final Points points;
  private final Map<Integer, Optional<Evaluator>> evaluators = new HashMap<>();
  private final Map<List<Integer>, Sample> samples = new HashMap<>();
  private Optional<Expr> sampled = Optional.empty();

  Bench(Names names, long seed) {
    this.names = names;
    this.points = new Points(names, seed);
  }

  /**
   * What an expression is worth at a point.
   *
   * @param value its value
   * @param kink whether it came close to a kink
   */
  record Sample(Leaf value, boolean kink) {
    static Sample of(Expr expression, Evaluator evaluator) {
      Leaf value = evaluator.evaluate(expression);
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
  Optional<Map<Symbol, Value>> point(int k) {
    return points.point(k, false);
  }

  /** The k-th point with small sizes and round numbers. */
  Optional<Map<Symbol, Value>> roundPoint(int k) {
    return points.point(k, true);
  }

  /** Evaluates at the k-th point, and remembers definitions. */
  Optional<Evaluator> at(int k, Budget budget) {
    Optional<Evaluator> evaluator =
        evaluators.computeIfAbsent(k, n -> point(n).map(p -> evaluator(p, budget)));
    evaluator.ifPresent(e -> e.spendFrom(budget));
    return evaluator;
  }

  Evaluator evaluator(Map<Symbol, Value> point, Budget budget) {
    return new Evaluator(Plain.of(0), point, names.denominatorLayout(), budget);
  }

  /** Evaluates at a point with 40 digits. */
  Evaluator precise(Map<Symbol, Value> point) {
    Leaf seed = Decimal.zero();
    Map<Symbol, Value> digits = new LinkedHashMap<>();
    point.forEach((symbol, value) -> digits.put(symbol, Comparing.like(seed, (Leaf) value)));
    return new Evaluator(seed, digits, names.denominatorLayout(), new Budget());
  }
}
