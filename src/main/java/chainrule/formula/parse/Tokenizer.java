package chainrule.formula.parse;

import java.nio.CharBuffer;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CodePointBuffer;
import org.antlr.v4.runtime.CodePointCharStream;
import org.antlr.v4.runtime.Token;

/** A text → its tokens, whose places are those of Java: two for a character beyond U+FFFF. */
public final class Tokenizer {
  private static final Set<Integer> LAYOUT =
      Set.of(
          FormulaLexer.LEFT_BRACE,
          FormulaLexer.RIGHT_BRACE,
          FormulaLexer.UNDER,
          FormulaLexer.OVER,
          FormulaLexer.GAP,
          FormulaLexer.COLUMN);

  private Tokenizer() {}

  /**
   * Parts a text into tokens.
   *
   * @param latex any text
   */
  public static List<LatexToken> tokens(String latex) {
    return lexed(latex).stream().map(t -> new LatexToken(t.getText(), t.getStartIndex())).toList();
  }

  /**
   * The tokens of a text that mean something by themselves: all but braces, scripts, alignment and
   * labels.
   *
   * @param latex any text
   */
  public static List<LatexToken> meaningful(String latex) {
    return withoutLabels(latex).stream()
        .filter(token -> !LAYOUT.contains(token.getType()))
        .map(token -> new LatexToken(token.getText(), token.getStartIndex()))
        .toList();
  }

  static List<? extends Token> lexed(String latex) {
    CodePointBuffer characters = CodePointBuffer.withChars(CharBuffer.wrap(latex.toCharArray()));
    FormulaLexer lexer = new FormulaLexer(CodePointCharStream.fromBuffer(characters));
    lexer.removeErrorListeners();
    return lexer.getAllTokens();
  }

  static List<? extends Token> withoutLabels(String latex) {
    return BracedCases.named(RowLabels.removed(lexed(latex), latex));
  }
}
