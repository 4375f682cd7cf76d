package chainrule.formula.judge;

import chainrule.formula.judge.Finding.Kind;
import chainrule.formula.reading.Names;
import chainrule.formula.tree.Condition.Order;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.IndexVariable;
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
import java.util.function.Supplier;

/**
 * Tries claims at points.
 *
 * <pre>
 *   error = max |left − right| / max(|left|, |right|, 1e−3)     over all entries of both sides
 *   HOLDS: error ≤ 1e−9 everywhere      FAILS: error ≥ 1e−6 at two points      between: 40 digits decide
 * </pre>
 */
public final class Judge {
  private static final int POINTS = 24;
  private static final int ENOUGH = 20;
  private static final int DRAWS = 240;
  private static final int COMBINATIONS = 60;
  private static final double RIGHT = 1e-9;
  private static final double WRONG = 1e-6;
  private static final double CLEARLY = 1e-3;
  private static final double FLOOR = 1e-3;

  private final Names names;
  private final Points points;
  private final Map<Integer, Optional<Evaluator>> evaluators = new HashMap<>();
  private final Map<List<Integer>, Sample> samples = new HashMap<>();
  private Optional<Expr> sampled = Optional.empty();
  private final long seed;
  private final long line;
  private long left;

  /**
   * Judges claims in these names.
   *
   * @param names the setting
   * @param seed decides which points are drawn
   */
  public Judge(Names names, long seed) {
    this(names, seed, Budget.LINE, Budget.CELL);
  }

  private Judge(Names names, long seed, long line, long cell) {
    this.names = names;
    this.seed = seed;
    this.line = line;
    this.left = cell;
    this.points = new Points(names, seed);
  }

  /** One that gives up sooner, for the many lines that a search for a true one tries. */
  public Judge hasty() {
    return new Judge(names, seed, Budget.TRY, Budget.SEARCH);
  }

  /** Tries a claim whose sides have the same shape. */
  public Finding judge(Claim claim) {
    Trial trial = new Trial(claim);
    try {
      return trial.run();
    } catch (TooLarge tooLarge) {
      return new Finding(Kind.UNDEFINED, Double.NaN, tooLarge.getMessage(), Optional.empty());
    } finally {
      left -= trial.budget.used();
    }
  }

  /** Whether a claim survives one point, and then some more: cheaper than {@link #judge}. */
  public boolean survives(Claim claim, int most) {
    Trial trial = new Trial(claim);
    try {
      for (int k = 0; k < most && trial.worst <= RIGHT; k++) {
        trial.tryPoint(k);
      }
      return trial.worst <= RIGHT;
    } catch (TooLarge tooLarge) {
      return false;
    } finally {
      left -= trial.budget.used();
    }
  }

  /**
   * What a left side is worth at a point, for it is asked for again and again.
   *
   * @param value its value
   * @param kink whether it came close to a kink
   */
  private record Sample(Leaf value, boolean kink) {}

  private Sample sample(Expr left, int k, List<Integer> values, Evaluator evaluator) {
    if (sampled.filter(old -> old == left).isEmpty()) {
      samples.clear();
      sampled = Optional.of(left);
    }
    List<Integer> key = new ArrayList<>(values);
    key.add(k);
    return samples.computeIfAbsent(key, point -> sample(left, evaluator));
  }

  private static Sample sample(Expr left, Evaluator evaluator) {
    Leaf value = evaluator.evaluate(left);
    return new Sample(value, evaluator.isNearKink());
  }

  private Optional<Evaluator> evaluator(int k) {
    return evaluators.computeIfAbsent(
        k,
        n ->
            points
                .point(n, false)
                .map(
                    point ->
                        new Evaluator(
                            Plain.of(0), point, names.denominatorLayout(), new Budget())));
  }

  /** One claim while it is tried. */
  private final class Trial {
    private final Claim claim;
    private final List<IndexVariable> free;
    private final Budget budget = new Budget(Math.min(line, left));
    private double worst;
    private int worstPoint = -1;
    private List<Integer> worstValues = List.of();
    private int finite;
    private int wrong;
    private boolean met;
    private boolean leftFinite;
    private boolean rightFinite;

    Trial(Claim claim) {
      Budget.stopIfInterrupted();
      this.claim = claim;
      this.free = claim.free();
    }

    Finding run() {
      for (int k = 0; k < DRAWS && finite < POINTS && (wrong < 2 || isOneSided()); k++) {
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

    private Finding undefined(String why) {
      return new Finding(Kind.UNDEFINED, Double.NaN, why, Optional.empty());
    }

    void tryPoint(int k) {
      Optional<Evaluator> evaluator = evaluator(k);
      if (evaluator.isPresent()) {
        evaluator.get().spendFrom(budget);
        double error = errorAt(evaluator.get(), k);
        finite += Double.isNaN(error) ? 0 : 1;
        wrong += error >= WRONG ? 1 : 0;
      }
    }

    /** The largest error over all values of the free letters; NaN where nothing can be compared. */
    private double errorAt(Evaluator evaluator, int k) {
      double largest = Double.NaN;
      for (List<Integer> values : Combinations.of(free, evaluator, COMBINATIONS)) {
        Combinations.set(free, values, evaluator);
        double error = error(evaluator, () -> sample(claim.left(), k, values, evaluator));
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
      return error(evaluator, () -> sample(claim.left(), evaluator));
    }

    private double error(Evaluator evaluator, Supplier<Sample> left) {
      boolean counts = evaluator.holds(claim.condition());
      if (!counts) {
        return Double.NaN;
      }
      met = true;
      Sample sample = left.get();
      Leaf right = evaluator.evaluate(claim.right());
      leftFinite |= sample.value().isFinite();
      rightFinite |= right.isFinite();
      return sample.kink() || evaluator.isNearKink()
          ? Double.NaN
          : Comparing.error(sample.value(), claim.order(), right, FLOOR);
    }

    /** The second opinion of 40 digits at the worst point. */
    private boolean failsPrecisely() {
      Evaluator evaluator = precise(points.point(worstPoint, false).orElseThrow());
      Combinations.set(free, worstValues, evaluator);
      worst = error(evaluator);
      return !(worst <= RIGHT);
    }

    private Evaluator precise(Map<Symbol, Value> point) {
      Leaf seed = Decimal.zero();
      Map<Symbol, Value> digits = new LinkedHashMap<>();
      point.forEach((symbol, value) -> digits.put(symbol, Comparing.like(seed, (Leaf) value)));
      return new Evaluator(seed, digits, names.denominatorLayout(), new Budget());
    }

    /** Small sizes and round numbers where they show the difference, else the worst point. */
    private Counterexample counterexample() {
      for (int k = 0; k < POINTS; k++) {
        Optional<Map<Symbol, Value>> point = points.point(k, true);
        if (point.isPresent()) {
          Evaluator evaluator =
              new Evaluator(Plain.of(0), point.get(), names.denominatorLayout(), budget);
          for (List<Integer> values : Combinations.of(free, evaluator, COMBINATIONS)) {
            Combinations.set(free, values, evaluator);
            if (error(evaluator) >= CLEARLY) {
              return shown(point.get(), evaluator, values);
            }
          }
        }
      }
      Evaluator evaluator = evaluator(worstPoint).orElseThrow();
      Combinations.set(free, worstValues, evaluator);
      return shown(points.point(worstPoint, false).orElseThrow(), evaluator, worstValues);
    }

    private Counterexample shown(
        Map<Symbol, Value> point, Evaluator evaluator, List<Integer> values) {
      Map<String, List<List<Double>>> letters = new LinkedHashMap<>();
      List<Symbol> used = new ArrayList<>(point.keySet());
      used.retainAll(claim.symbols());
      used.forEach(s -> letters.put(s.name(), Figures.of((Leaf) point.get(s))));
      for (int k = 0; k < free.size(); k++) {
        letters.put(free.get(k).name(), List.of(List.of((double) values.get(k))));
      }
      return new Counterexample(
          letters,
          Figures.of(evaluator.evaluate(claim.left())),
          Figures.of(evaluator.evaluate(claim.right())));
    }
  }

  /** How one number compares with another. */
  static boolean compares(double a, Order order, double b, double tolerance) {
    return switch (order) {
      case LESS_EQUAL -> a <= b + tolerance;
      case GREATER_EQUAL -> a >= b - tolerance;
      case LESS -> a < b;
      case GREATER -> a > b;
      case NOT_EQUAL -> a != b;
      case EQUAL -> Math.abs(a - b) <= tolerance;
    };
  }
}
