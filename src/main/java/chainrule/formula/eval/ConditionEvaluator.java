package chainrule.formula.eval;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.Dual;
import chainrule.formula.eval.array.Gap;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import java.util.function.Function;

/**
 * Whether conditions hold.
 *
 * @param values evaluates one side
 * @param arithmetic what they are computed with
 */
record ConditionEvaluator(
    Function<Expr, Array> values, NumberKind arithmetic, EvaluationState state) {
  private static final double CLOSE = 1e-9;
  private static final double TINY = 1e-12;

  boolean holds(Condition condition) {
    return condition.comparisons().stream().allMatch(this::holds);
  }

  private boolean holds(Comparison comparison) {
    Array left = values.apply(comparison.left());
    Array right = values.apply(comparison.right());
    double a = left.standard().at(0);
    double b = right.standard().at(0);
    if (!areClose(a, b)) {
      return !Double.isNaN(a - b) && comparison.order().holds((int) Math.signum(a - b));
    }
    state.leave(left instanceof Dual || right instanceof Dual);
    return isDecided(left.standard(), right.standard(), comparison.order());
  }

  private static boolean areClose(double a, double b) {
    return a == b || Math.abs(a - b) <= Math.max(TINY, CLOSE * Math.max(Math.abs(a), Math.abs(b)));
  }

  /**
   * Of numbers so close that rounding may make the difference; whole ones are exact. An equation is
   * taken to be met where it may be.
   */
  private boolean isDecided(NumericArray a, NumericArray b, Order order) {
    Gap gap = a.gap(0, b, 0);
    boolean tie = isTie(gap);
    state.doubt(gap.isUnsure() && !tie);
    return order.holds(tie || (gap.isUnsure() && order == Order.EQUAL) ? 0 : gap.sign());
  }

  private boolean isTie(Gap gap) {
    return arithmetic != NumberKind.DOUBLES && gap.isTie(arithmetic.digits());
  }
}
