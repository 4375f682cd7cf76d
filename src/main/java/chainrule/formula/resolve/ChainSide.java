package chainrule.formula.resolve;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import java.util.Optional;

/**
 * One side of a chain.
 *
 * @param latex as it was typed
 * @param place how many characters of its row come before it
 * @param value what it means; empty where it means nothing or cannot be read
 * @param fault why it means nothing: Unreadable or Meaningless
 * @param order how it is claimed to compare with the head
 */
public record ChainSide(
    String latex, int place, Optional<Expr> value, Optional<RuntimeException> fault, Order order) {
  ChainSide settled() {
    return new ChainSide(latex, place, value.map(ExprQueries::settled), fault, order);
  }
}
