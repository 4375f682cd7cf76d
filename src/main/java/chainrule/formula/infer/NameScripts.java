package chainrule.formula.infer;

import chainrule.formula.parse.ArgumentSyntax;
import java.util.List;
import java.util.Optional;

/** Which scripts of one letter are indices, and which belong to its names. */
final class NameScripts {
  private final SubscriptIndices indices;
  private final UpperLabels labels;
  private final boolean runsBelow;
  private final boolean runsAbove;

  /**
   * Finds out whether the letter has indices at all: beside x_i, x_1 is the first of many.
   *
   * @param uses where the letter stands
   * @param indices the letters that are indices
   * @param labels what belongs to names above them
   */
  NameScripts(List<NameUse> uses, SubscriptIndices indices, UpperLabels labels) {
    this.indices = indices;
    this.labels = labels;
    this.runsBelow = uses.stream().map(NameUse::subscript).anyMatch(this::runs);
    this.runsAbove = uses.stream().map(NameUse::upper).anyMatch(this::runs);
  }

  private boolean runs(Optional<ArgumentSyntax> script) {
    return script
        .filter(under -> !SubscriptIndices.isNumber(under) && !indices.of(under).isEmpty())
        .isPresent();
  }

  /** The script that belongs to the name, as in {@code v_c} or {@code W^{(1)}}, or "". */
  String label(NameUse use) {
    return labels
        .of(use.factor())
        .filter(over -> !isRaised(use))
        .or(() -> use.subscript().filter(under -> !isIndex(under, runsBelow)).map(this::below))
        .orElse("");
  }

  private String below(ArgumentSyntax subscript) {
    return "_{" + subscript.spelling() + "}";
  }

  /** Whether an index stands in parentheses above it: x^{(i)}. */
  boolean isRaised(NameUse use) {
    return use.upper().filter(over -> isIndex(over, runsAbove)).isPresent();
  }

  private boolean isIndex(ArgumentSyntax script, boolean runs) {
    return !indices.of(script).isEmpty() && (runs || !SubscriptIndices.isNumber(script));
  }

  /** How many indices stand below it. */
  int below(NameUse use) {
    return use.subscript().map(under -> indices.of(under).size()).orElse(0);
  }
}
