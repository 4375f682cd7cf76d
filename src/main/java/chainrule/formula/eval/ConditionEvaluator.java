package chainrule.formula.eval;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Expr;
import java.util.function.ToDoubleFunction;

/**
 * Whether conditions hold.
 *
 * @param numbers evaluates one side
 */
record ConditionEvaluator(ToDoubleFunction<Expr> numbers, EvaluationState state) {
  boolean holds(Condition condition) {
    return condition.comparisons().stream().allMatch(this::holds);
  }

  private boolean holds(Comparison comparison) {
    double a = numbers.applyAsDouble(comparison.left());
    double b = numbers.applyAsDouble(comparison.right());
    boolean whole = a == StrictMath.rint(a) && b == StrictMath.rint(b);
    state.meet(!whole && Math.abs(a - b) < Kinks.NEAR);
    return comparison.order().holds(a, b, 0);
  }
}
