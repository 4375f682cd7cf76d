package chainrule.formula.reason;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import java.util.Map;

/** Where a line holds for w = o only, w is o. */
final class ConditionSubstitution {
  private ConditionSubstitution() {}

  static Expr of(Expr side, Condition condition) {
    Expr changed = side;
    for (Comparison c : condition.comparisons()) {
      if (c.order() == Condition.Order.EQUAL) {
        changed =
            c.left() instanceof IndexRef letter
                ? replaced(changed, letter, c.right())
                : c.right() instanceof IndexRef letter
                    ? replaced(changed, letter, c.left())
                    : changed;
      }
    }
    return changed;
  }

  private static Expr replaced(Expr side, IndexRef letter, Expr value) {
    return ExprQueries.substitute(side, Map.of(letter.variable(), value));
  }
}
