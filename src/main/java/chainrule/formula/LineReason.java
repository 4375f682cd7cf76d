package chainrule.formula;

import chainrule.formula.reason.RuleUse;
import java.util.List;

/**
 * Why a line follows.
 *
 * @param uses the rules; empty where it is not known
 * @param isKnown whether it is known
 * @param between lines on the way, in LaTeX
 */
record LineReason(List<RuleUse> uses, boolean isKnown, List<String> between) {
  static final LineReason NONE = new LineReason(List.of(), false, List.of());

  LineReason {
    uses = List.copyOf(uses);
    between = List.copyOf(between);
  }
}
