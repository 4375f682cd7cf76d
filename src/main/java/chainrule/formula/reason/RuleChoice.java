package chainrule.formula.reason;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which rules are tried together, the cheap ones first; a set that meets is made smaller later. */
final class RuleChoice {
  /** In the order in which they are tried. */
  static final List<RuleChoice> ALL =
      List.of(
          new RuleChoice(
              false,
              EnumSet.of(
                  RuleName.DEFINITION,
                  RuleName.SOFTMAX_BY_DEFINITION,
                  RuleName.SIGMOID_BY_DEFINITION,
                  RuleName.INNER_PRODUCT_AS_SUM)),
          new RuleChoice(
              false, EnumSet.of(RuleName.SIGMOID_BY_DEFINITION, RuleName.INNER_PRODUCT_AS_SUM)),
          new RuleChoice(
              false,
              EnumSet.of(
                  RuleName.SIGMOID_DERIVATIVE,
                  RuleName.SIGMOID_REFLECTED,
                  RuleName.INNER_PRODUCT_AS_SUM)),
          new RuleChoice(false, EnumSet.of(RuleName.INNER_PRODUCT_AS_SUM)),
          new RuleChoice(
              true, EnumSet.of(RuleName.SIGMOID_BY_DEFINITION, RuleName.INNER_PRODUCT_AS_SUM)),
          new RuleChoice(true, EnumSet.of(RuleName.SIGMOID_BY_DEFINITION)),
          new RuleChoice(true, EnumSet.noneOf(RuleName.class)));

  private final boolean byEntries;
  private final Set<RuleName> without;

  private RuleChoice(boolean byEntries, Set<RuleName> without) {
    this.byEntries = byEntries;
    this.without = without;
  }

  /** The same without more rules. */
  RuleChoice without(Set<RuleName> barred) {
    Set<RuleName> all = EnumSet.noneOf(RuleName.class);
    all.addAll(without);
    all.addAll(barred);
    return new RuleChoice(byEntries, all);
  }

  boolean isByEntries() {
    return byEntries;
  }

  boolean allows(RuleUse use) {
    return !without.contains(use.rule());
  }
}
