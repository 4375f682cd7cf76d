package chainrule.formula;

import chainrule.formula.parse.LatexToken;
import chainrule.formula.parse.Tokenizer;
import java.util.List;

/** The tokens of a piece of LaTeX. */
final class LatexTokens {
  private LatexTokens() {}

  /** Their texts, without braces: {@code \hat y} and {@code \hat{y}} are the same. */
  static List<String> of(String latex) {
    return Tokenizer.tokens(latex).stream()
        .map(LatexToken::text)
        .filter(text -> !text.equals("{") && !text.equals("}"))
        .toList();
  }
}
