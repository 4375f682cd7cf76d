package chainrule.formula.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What TeX takes as one argument: {@code \frac1P} is {@code \frac{1}{P}}, and {@code x_i} is {@code
 * x_{i}}.
 */
public sealed interface ArgumentSyntax extends SyntaxNode permits ContentsSyntax, MarkSyntax {
  /** A letter that counts steps, and how many more or fewer. */
  Pattern STEP = Pattern.compile("([a-zA-Z])[-+][0-9]");

  /**
   * What stands between its braces.
   *
   * @throws SyntaxException if that is a sign alone
   */
  ContentsSyntax contents();

  /** The spelling without the parentheses of {@code W^{(1)}}. */
  default String label() {
    return spelling();
  }

  /** Whether it is a word or an abbreviation, which can be no index: J_{neg}, J_{CE}. */
  default boolean isWord() {
    return label().matches("[A-Za-z]{3,}|[A-Za-z][A-Za-z -]{3,}|[A-Za-z][A-Z]|[A-Z][a-z]");
  }

  /** The letter that counts steps: the t of m_{t-1}. */
  default Optional<String> stepLetter() {
    Matcher step = STEP.matcher(label());
    return step.matches() ? Optional.of(step.group(1)) : Optional.empty();
  }

  /** Whether it is {@code (1)}: a label above a letter, and no power. */
  default boolean isInParentheses() {
    return false;
  }

  /** Whether it is {@code [1]}, which is a label above a letter, too. */
  default boolean isInBrackets() {
    return spelling().matches("\\[[^\\[\\]]*\\]");
  }
}
