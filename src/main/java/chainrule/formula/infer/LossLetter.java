package chainrule.formula.infer;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern LABEL =
      Pattern.compile("[_^]\\s*(?:\\{\\s*)?(?:\\\\[a-z]+\\s*\\{)?([^{}]*)");

  private static final Pattern CROSS_ENTROPY =
      Pattern.compile("(?i)\\s*(naive|softmax|ce|xent|cross[- ]?entropy)\\b.*");

  private LossLetter() {}

  /** Whether a letter is a loss by its place: it stands behind ∂ or ∇. */
  static boolean isOnlyDifferentiated(NameUse use) {
    return isCalled(use.base())
        && !use.isBold()
        && !use.isTransposed()
        && use.before().filter(sign -> OPERATORS.contains(sign.atom().text())).isPresent();
  }

  /**
   * Whether a name is that of the loss of any setting: a letter alone, or labelled as a
   * cross-entropy. J_{neg}, J_{CBOW} and J_{reg} are other losses than J.
   */
  static boolean isOfSetting(UndeclaredName name) {
    Matcher label = LABEL.matcher(name.label());
    return isCalled(name.base())
        && (!label.find() || CROSS_ENTROPY.matcher(label.group(1)).matches());
  }

  /** Whether a letter is one of those that a loss goes by. */
  static boolean isCalled(String letter) {
    return LETTERS.contains(letter);
  }
}
