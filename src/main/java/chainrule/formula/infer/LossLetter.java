package chainrule.formula.infer;

import java.util.Set;

/** What authors call the number whose gradients they derive. */
final class LossLetter {
  /** What the settings call it. */
  static final String NAME = "J";

  private static final Set<String> LETTERS =
      Set.of(
          "J",
          "L",
          "E",
          "C",
          "F",
          "\\ell",
          "\\mathcal{J}",
          "\\mathcal{L}",
          "\\mathcal{E}",
          "\\mathcal{C}");

  private static final Set<String> OPERATORS = Set.of("\\partial", "\\nabla", "d");

  private LossLetter() {}

  /** Whether a letter is a loss by its place: it stands behind ∂ or ∇. */
  static boolean isOnlyDifferentiated(NameUse use) {
    return isCalled(use.base())
        && !use.isBold()
        && !use.isTransposed()
        && use.before().filter(sign -> OPERATORS.contains(sign.atom().text())).isPresent();
  }

  /** Whether a letter is one of those that a loss goes by. */
  static boolean isCalled(String letter) {
    return LETTERS.contains(letter);
  }
}
