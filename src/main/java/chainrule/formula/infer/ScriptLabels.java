package chainrule.formula.infer;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.FactorSyntax;
import java.util.stream.Collectors;

/**
 * The scripts of letters that are no indices, and so belong to names.
 *
 * @param indices which letters are indices
 * @param upper what belongs to names above them
 */
record ScriptLabels(SubscriptIndices indices, UpperLabels upper) {
  /** The scripts of a letter that are no indices. */
  String of(FactorSyntax letter) {
    String over =
        letter.scripts().superscripts().stream()
            .filter(upper::isLabel)
            .map(ArgumentSyntax::spelling)
            .collect(Collectors.joining());
    return letter
        .scripts()
        .subscript()
        .filter(under -> SubscriptIndices.isNumber(under) || indices.of(under).isEmpty())
        .map(under -> over + "_" + under.spelling())
        .orElse(over);
  }

  /** Whether two letters have the same: z_j is of z_i, and not of z_1 or z^{(1)}. */
  boolean areEqual(FactorSyntax name, FactorSyntax use) {
    return of(name).equals(of(use));
  }

  /** The letter with them. */
  String name(FactorSyntax letter) {
    return letter.atom().spelling() + of(letter);
  }

  /** The same with its primes. */
  String primed(FactorSyntax letter) {
    return name(letter) + "'".repeat(letter.scripts().primes());
  }
}
