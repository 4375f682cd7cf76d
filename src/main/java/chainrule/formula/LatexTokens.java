package chainrule.formula;

import chainrule.formula.parse.FormulaLexer;
import chainrule.formula.parse.Tokenizer;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** The tokens of a piece of LaTeX. */
final class LatexTokens {
  private LatexTokens() {}

  /** Their texts, without braces: {@code \hat y} and {@code \hat{y}} are the same. */
  static List<String> of(String latex) {
    return Tokenizer.tokens(latex).stream()
        .filter(token -> token.getType() != FormulaLexer.LEFT_BRACE)
        .filter(token -> token.getType() != FormulaLexer.RIGHT_BRACE)
        .map(Token::getText)
        .toList();
  }
}
