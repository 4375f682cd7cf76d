package chainrule.formula.verify;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluation;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumberKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The points of a space, each with what was evaluated there, for all claims are tried at the same
 * ones.
 */
final class Samples {
  private final PointGenerator generator;
  private final Map<SamplePoint, Optional<Point>> points = new HashMap<>();
  private final Map<Key, Optional<Evaluator>> evaluators = new HashMap<>();
  private final Map<Numbers, Evaluation> lefts = new HashMap<>();
  private Optional<Expr> left = Optional.empty();

  Samples(SampleSpace space, long seed) {
    this.generator = new PointGenerator(space, seed);
  }

  /**
   * Where an expression is evaluated.
   *
   * @param point the point
   * @param letters the values of free index letters
   */
  record Place(SamplePoint point, Map<IndexVariable, Integer> letters) {}

  private record Key(SamplePoint point, int digits) {}

  private record Numbers(Place place, int digits) {}

  /** A point; empty where no draw meets the conditions of the space. */
  Optional<Point> point(SamplePoint name) {
    return name.isOneOfMany()
        ? generator.point(name)
        : points.computeIfAbsent(name, generator::point);
  }

  /** Whether a point meets the conditions of the space. */
  boolean areMetAt(Point point) {
    return generator.areConditionsMetAt(point);
  }

  /** The special points of a claim. */
  List<SamplePoint> special(Claim claim) {
    return generator.special(claim);
  }

  /** Those at which a whole number from a long range has each of its values in turn. */
  Stream<SamplePoint> wholeValues(Claim claim) {
    return generator.wholeValues(claim);
  }

  /** Evaluates at a point, and remembers definitions. */
  Optional<Evaluator> at(SamplePoint name, NumberKind numbers, Budget budget) {
    Optional<Evaluator> evaluator =
        name.isOneOfMany()
            ? evaluator(name, numbers, budget)
            : evaluators.computeIfAbsent(
                new Key(name, numbers.digits()), key -> evaluator(name, numbers, budget));
    evaluator.ifPresent(e -> e.spendFrom(budget));
    return evaluator;
  }

  private Optional<Evaluator> evaluator(SamplePoint name, NumberKind numbers, Budget budget) {
    return point(name).map(point -> new Evaluator(point, numbers, budget));
  }

  /**
   * A left side: remembered as long as claims have the same one.
   *
   * @param digits of the numbers that the evaluator computes with
   */
  Evaluation left(Expr expression, Place place, Evaluator evaluator, int digits) {
    if (place.point().isOneOfMany()) {
      return evaluator.evaluate(expression);
    }
    if (left.filter(old -> old == expression).isEmpty()) {
      lefts.clear();
      left = Optional.of(expression);
    }
    return lefts.computeIfAbsent(new Numbers(place, digits), p -> evaluator.evaluate(expression));
  }
}
