package chainrule.formula.reason;

import chainrule.formula.ast.Symbol;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** The rules that may be used, and which of them were. */
final class RuleSet {
  private final Predicate<RuleUse> allowed;
  private final Set<RuleName> refused = EnumSet.noneOf(RuleName.class);
  private RuleTrace trace = new RuleTrace();

  RuleSet(Predicate<RuleUse> allowed) {
    this.allowed = allowed;
    for (RuleName name : RuleName.values()) {
      if (!allowed.test(RuleUse.of(name))) {
        refused.add(name);
      }
    }
  }

  /** Whether a rule is allowed that is not a definition. */
  boolean allows(RuleName rule) {
    boolean may = !refused.contains(rule);
    if (!may) {
      trace.refused().add(rule);
    }
    return may;
  }

  /** Uses a rule where it is allowed. */
  boolean use(RuleName rule) {
    boolean may = allows(rule);
    if (may) {
      trace.used().add(RuleUse.of(rule));
    }
    return may;
  }

  /** Uses the definition of a name where it is allowed. */
  boolean useDefinition(Symbol name) {
    RuleUse use = RuleUse.definition(name);
    boolean may = allowed.test(use);
    if (may) {
      trace.used().add(use);
    } else {
      trace.keptNames().add(name);
    }
    return may;
  }

  Set<RuleUse> used() {
    return trace.used();
  }

  /** Begins a part of the rewriting; what was asked before is given to {@link #end}. */
  RuleTrace begin() {
    RuleTrace before = trace;
    trace = new RuleTrace();
    return before;
  }

  /** Ends the part that was begun last, as if it had not been; what was asked in it. */
  RuleTrace end(RuleTrace before) {
    RuleTrace part = trace;
    trace = before;
    return part;
  }

  /** Whether it gives the answers that were given in another rewriting. */
  boolean repeats(RuleTrace other) {
    return refused.containsAll(other.refused())
        && other.used().stream().allMatch(this::mayUse)
        && other.keptNames().stream().noneMatch(name -> allowed.test(RuleUse.definition(name)));
  }

  private boolean mayUse(RuleUse use) {
    return use.symbol().isPresent() ? allowed.test(use) : !refused.contains(use.rule());
  }

  /** Counts what was asked in another rewriting as asked in this one. */
  void repeat(RuleTrace other) {
    trace.add(other);
  }
}
