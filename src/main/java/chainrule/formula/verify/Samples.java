package chainrule.formula.verify;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluation;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.Arithmetic;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The points of a space, each with what was evaluated there, for all claims are tried at the same
 * ones.
 */
final class Samples {
  private final PointGenerator points;
  private final Map<Integer, Optional<Evaluator>> evaluators = new HashMap<>();
  private final Map<Place, Evaluation> lefts = new HashMap<>();
  private Optional<Expr> left = Optional.empty();

  Samples(SampleSpace space, long seed) {
    this.points = new PointGenerator(space, seed);
  }

  /**
   * Where an expression is evaluated.
   *
   * @param point the number of the point
   * @param letters the values of free index letters
   */
  record Place(int point, Map<IndexVariable, Integer> letters) {}

  /** The k-th point. */
  Optional<Point> point(int k, EntryStyle style) {
    return points.point(k, style);
  }

  /** Evaluates at the k-th ordinary point, and remembers definitions. */
  Optional<Evaluator> at(int k, Budget budget) {
    Optional<Evaluator> evaluator =
        evaluators.computeIfAbsent(
            k,
            n ->
                point(n, EntryStyle.ORDINARY)
                    .map(point -> new Evaluator(point, Arithmetic.DOUBLES, budget)));
    evaluator.ifPresent(e -> e.spendFrom(budget));
    return evaluator;
  }

  /** A left side: remembered as long as claims have the same one. */
  Evaluation left(Expr expression, Place place, Evaluator evaluator) {
    if (left.filter(old -> old == expression).isEmpty()) {
      lefts.clear();
      left = Optional.of(expression);
    }
    return lefts.computeIfAbsent(place, p -> evaluator.evaluate(expression));
  }
}
