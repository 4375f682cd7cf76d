package chainrule.formula.reason;

import chainrule.formula.ast.Symbol;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a rewriting asked of a set of rules. Under another set that answers the same it goes the
 * same way; a rule that was allowed and never used does not count.
 */
final class RuleTrace {
  private final Set<RuleUse> used = new LinkedHashSet<>();
  private final Set<RuleName> refused = EnumSet.noneOf(RuleName.class);
  private final Set<Symbol> keptNames = new HashSet<>();

  /** The rules that were used, in the order of their first use. */
  Set<RuleUse> used() {
    return used;
  }

  /** The rules that were not allowed, but for definitions. */
  Set<RuleName> refused() {
    return refused;
  }

  /** The names that were not to be replaced by what they stand for. */
  Set<Symbol> keptNames() {
    return keptNames;
  }

  /** Adds what was asked later. */
  void add(RuleTrace later) {
    used.addAll(later.used);
    refused.addAll(later.refused);
    keptNames.addAll(later.keptNames);
  }

  /** All but the rules that were used: what is asked once more when the result is rewritten. */
  RuleTrace ofResult() {
    RuleTrace again = new RuleTrace();
    again.refused.addAll(refused);
    again.keptNames.addAll(keptNames);
    return again;
  }
}
