package chainrule.formula.verify;

import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.array.NumericArray;
import java.util.List;
import java.util.Map;

/**
 * How far a point is from being a counterexample to an inequality, or to ≠.
 *
 * @param violation how much its premises are violated; 0 where they are met
 * @param slack how much the sides may still move before the claim is wrong; less than 0 where it is
 */
record Slack(double violation, double slack) {
  private static final Slack NONE = new Slack(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  private static final double TIE = 1e-3;

  /** That of a point that an evaluator is for. */
  static Slack of(Claim claim, Map<IndexVariable, Integer> letters, Evaluator evaluator) {
    evaluator.set(letters);
    double violation = violation(claim.condition().comparisons(), evaluator);
    if (violation > 0) {
      return new Slack(violation, Double.POSITIVE_INFINITY);
    }
    NumericArray left = evaluator.evaluate(claim.left()).value();
    NumericArray right = evaluator.evaluate(claim.right()).value();
    return left.isFinite() && right.isFinite()
        ? ComparedSides.of(left, right)
            .map(sides -> new Slack(0, slack(sides, claim.order())))
            .orElse(NONE)
        : NONE;
  }

  static Slack none() {
    return NONE;
  }

  /** Whether a point is closer to a counterexample than another one. */
  boolean isLessThan(Slack other) {
    return violation < other.violation || (violation == other.violation && slack < other.slack);
  }

  /** Whether the premises are met. */
  boolean isMet() {
    return violation == 0;
  }

  private static double violation(List<Comparison> premises, Evaluator evaluator) {
    double sum = 0;
    for (Comparison premise : premises) {
      boolean isEquation = premise.order() == Order.EQUAL;
      double gap = evaluator.difference(premise.left(), premise.right()).at(0);
      if (!isEquation && !premise.order().holds((int) Math.signum(gap))) {
        sum += Math.abs(gap) + Math.ulp(Math.max(Math.abs(gap), TIE));
      }
      sum = Double.isNaN(gap) ? Double.POSITIVE_INFINITY : sum;
    }
    return sum;
  }

  private static double slack(ComparedSides sides, Order order) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int k = 0; k < sides.entries(); k++) {
      double gap = sides.left().at(sides.leftPlace(k)) - sides.right().at(sides.rightPlace(k));
      boolean isLess = order == Order.LESS || order == Order.LESS_EQUAL;
      least = Math.min(least, isLess ? -gap : gap);
      most = Math.max(most, Math.abs(gap));
    }
    return order == Order.NOT_EQUAL ? most : least;
  }
}
