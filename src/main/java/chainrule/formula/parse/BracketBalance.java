package chainrule.formula.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.Token;

/** Whether each bracket of a text has its partner. */
public final class BracketBalance {
  private BracketBalance() {}

  /**
   * Whether braces match braces, and other brackets others; intervals may be open at one end.
   *
   * @param latex any text
   */
  public static boolean of(String latex) {
    Deque<Boolean> braces = new ArrayDeque<>();
    for (Token token : Tokenizer.lexed(latex)) {
      if (TokenClassifier.OPENING.contains(token.getType())) {
        braces.push(token.getType() == FormulaLexer.LEFT_BRACE);
      } else if (TokenClassifier.CLOSING.contains(token.getType())) {
        boolean isBrace = token.getType() == FormulaLexer.RIGHT_BRACE;
        if (braces.isEmpty() || braces.pop() != isBrace) {
          return false;
        }
      }
    }
    return braces.isEmpty();
  }
}
