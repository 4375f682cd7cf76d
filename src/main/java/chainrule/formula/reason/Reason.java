package chainrule.formula.reason;

import chainrule.formula.ast.Expr;
import java.util.List;

/**
 * Why one side of an equation equals another.
 *
 * @param uses the rules, in the order in which they were used
 * @param between expressions on the way from the one to the other
 */
public record Reason(List<RuleUse> uses, List<Expr> between) {
  /** Copies the lists. */
  public Reason {
    uses = List.copyOf(uses);
    between = List.copyOf(between);
  }
}
