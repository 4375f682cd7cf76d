package chainrule.formula.reason;

import chainrule.formula.ast.Symbol;
import java.util.Optional;

/**
 * A rule, and what it was used on where that has a name.
 *
 * @param rule the rule
 * @param symbol whose definition it is
 */
public record RuleUse(RuleName rule, Optional<Symbol> symbol) {
  static RuleUse of(RuleName rule) {
    return new RuleUse(rule, Optional.empty());
  }

  static RuleUse definition(Symbol symbol) {
    return new RuleUse(RuleName.DEFINITION, Optional.of(symbol));
  }
}
