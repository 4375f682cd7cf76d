package chainrule.formula.reason;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** The rules that may be used, and which of them were. */
final class RuleSet {
  private final Predicate<RuleUse> allowed;
  private final Set<RuleUse> used = new LinkedHashSet<>();

  RuleSet(Predicate<RuleUse> allowed) {
    this.allowed = allowed;
  }

  boolean allows(RuleUse use) {
    return allowed.test(use);
  }

  boolean allows(RuleName rule) {
    return allows(RuleUse.of(rule));
  }

  /** Uses a rule where it is allowed. */
  boolean use(RuleName rule) {
    return use(RuleUse.of(rule));
  }

  boolean use(RuleUse use) {
    boolean may = allowed.test(use);
    if (may) {
      used.add(use);
    }
    return may;
  }

  Set<RuleUse> used() {
    return used;
  }
}
