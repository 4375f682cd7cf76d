package chainrule.formula.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Cases that are written as an array, or as aligned rows, behind an opening curly bracket: they are
 * read as the environment {@code cases}.
 */
final class BracedCases {
  private BracedCases() {}

  /** The same tokens, with each of these environments by that name and without its bracket. */
  static List<? extends Token> named(List<? extends Token> tokens) {
    List<Token> result = new ArrayList<>(tokens);
    for (int k = 0; k + 1 < result.size(); k++) {
      if (result.get(k).getType() == FormulaLexer.LEFT_CURLY
          && result.get(k + 1).getType() == FormulaLexer.BEGIN) {
        name(result, k);
      }
    }
    return result;
  }

  /** Removes the closing bracket, too, if one stands right behind the environment. */
  private static void name(List<Token> tokens, int bracket) {
    int end = end(tokens, bracket + 1);
    boolean closed =
        end + 1 < tokens.size() && tokens.get(end + 1).getType() == FormulaLexer.RIGHT_CURLY;
    if (closed || !closesLater(tokens, end)) {
      if (closed) {
        tokens.remove(end + 1);
      }
      CommonToken cases = new CommonToken(tokens.get(bracket + 1));
      cases.setText("\\begin{cases}");
      tokens.set(bracket + 1, cases);
      tokens.remove(bracket);
    }
  }

  /** Where the environment ends that begins at a token. */
  private static int end(List<Token> tokens, int begin) {
    int depth = 0;
    for (int k = begin; k < tokens.size(); k++) {
      int type = tokens.get(k).getType();
      depth += type == FormulaLexer.BEGIN ? 1 : type == FormulaLexer.END ? -1 : 0;
      if (depth == 0) {
        return k;
      }
    }
    return tokens.size();
  }

  /** Whether the bracket closes behind something more than the environment. */
  private static boolean closesLater(List<Token> tokens, int end) {
    int depth = 0;
    for (int k = end + 1; k < tokens.size() && depth >= 0; k++) {
      int type = tokens.get(k).getType();
      depth += type == FormulaLexer.LEFT_CURLY ? 1 : type == FormulaLexer.RIGHT_CURLY ? -1 : 0;
    }
    return depth < 0;
  }
}
