package chainrule.formula.reason;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Indicator;
import java.util.List;
import java.util.Optional;

/** 1[a = b]. */
final class Indicators {
  private Indicators() {}

  static Expr equal(Expr a, Expr b) {
    return new Indicator(new Condition(List.of(new Comparison(a, Order.EQUAL, b))));
  }

  /** The comparison of a = b, where the expression is its indicator. */
  static Optional<Comparison> equality(Expr e) {
    return e instanceof Indicator indicator
            && indicator.condition().comparisons().size() == 1
            && indicator.condition().comparisons().get(0).order() == Order.EQUAL
        ? Optional.of(indicator.condition().comparisons().get(0))
        : Optional.empty();
  }
}
