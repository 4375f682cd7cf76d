package chainrule.formula.parse;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/**
 * Takes away what names a row and is no part of its formula: {@code (i)&} and {@code 1.} before it,
 * {@code \qquad (3)} and {@code \blacksquare} behind it.
 */
final class RowLabels {
  private static final Pattern NUMERAL = Pattern.compile("[ivx]+|[0-9]+");
  private static final Pattern LABEL = Pattern.compile("[ivx]+|[0-9]+|[a-zA-Z]");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+[a-z]?");
  private static final Pattern WIDE =
      Pattern.compile("(\\\\qquad|\\\\quad|(~|\\\\[ ,;:>]|\\s){2,})\\s*$");
  private static final Set<String> ENDS =
      Set.of("\\blacksquare", "\\qed", "\\qedsymbol", "\\qedhere", "\\QED", "\\checkmark");
  private static final Set<String> SQUARES = Set.of("\\square", "\\Box");
  private static final Set<Integer> FULL_STOPS =
      Set.of(FormulaLexer.POINT, FormulaLexer.COMMA, FormulaLexer.SEMICOLON, FormulaLexer.GAP);

  private RowLabels() {}

  static List<? extends Token> removed(List<? extends Token> tokens, String latex) {
    int start = start(tokens);
    int end = end(tokens, latex);
    return start < end ? tokens.subList(start, end) : tokens;
  }

  private static int start(List<? extends Token> tokens) {
    if (tokens.isEmpty()) {
      return 0;
    }
    if (tokens.get(0).getText().equals("\\bullet")) {
      return 1;
    }
    boolean opened = isOf(tokens, 0, FormulaLexer.LEFT_PAREN);
    int first = opened ? 1 : 0;
    int behind = first;
    StringBuilder label = new StringBuilder();
    while (isOf(tokens, behind, FormulaLexer.LETTER) || isOf(tokens, behind, FormulaLexer.DIGIT)) {
      label.append(tokens.get(behind).getText());
      behind++;
    }
    if (isOf(tokens, behind, FormulaLexer.RIGHT_PAREN)) {
      return opened ? bracketed(tokens, behind + 1, label) : only(label, LABEL, behind + 1);
    }
    boolean point = !opened && isOf(tokens, behind, FormulaLexer.POINT);
    return point && !isOf(tokens, behind + 1, FormulaLexer.DIGIT)
        ? only(label, NUMBER, behind + 1)
        : 0;
  }

  /** Something in brackets is a factor, unless it stands in a column of its own. */
  private static int bracketed(List<? extends Token> tokens, int behind, CharSequence label) {
    boolean column =
        isOf(tokens, behind, FormulaLexer.COLUMN)
            || (isOf(tokens, behind, FormulaLexer.GAP)
                && tokens.get(behind).getText().startsWith("\\q"));
    boolean gap = isOf(tokens, behind, FormulaLexer.GAP);
    boolean stands =
        behind + 1 < tokens.size()
            && !LineContinuation.isOperatorOrRelation(tokens.get(behind + 1).getType());
    return stands && column
        ? only(label, LABEL, behind + 1)
        : stands && gap ? only(label, NUMERAL, behind + 1) : 0;
  }

  private static int only(CharSequence label, Pattern allowed, int behind) {
    return allowed.matcher(label).matches() ? behind : 0;
  }

  private static boolean isOf(List<? extends Token> tokens, int k, int type) {
    return k >= 0 && k < tokens.size() && tokens.get(k).getType() == type;
  }

  private static int end(List<? extends Token> tokens, String latex) {
    int end = tokens.size();
    while (end > 0 && FULL_STOPS.contains(tokens.get(end - 1).getType())) {
      end--;
    }
    if (end > 0 && ENDS.contains(tokens.get(end - 1).getText())) {
      return end - 1;
    }
    boolean square = end > 1 && SQUARES.contains(tokens.get(end - 1).getText());
    if (square && isOf(tokens, end - 2, FormulaLexer.GAP)) {
      return end - 2;
    }
    int number = number(tokens, end);
    boolean apart =
        number > 0 && WIDE.matcher(latex.substring(0, tokens.get(number).getStartIndex())).find();
    return apart ? number : tokens.size();
  }

  /** Where {@code (3)} begins that ends there; 0 if none does. */
  private static int number(List<? extends Token> tokens, int end) {
    int open = end - 2;
    StringBuilder label = new StringBuilder();
    while (isOf(tokens, open, FormulaLexer.DIGIT) || isOf(tokens, open, FormulaLexer.LETTER)) {
      label.insert(0, tokens.get(open).getText());
      open--;
    }
    boolean brackets =
        isOf(tokens, end - 1, FormulaLexer.RIGHT_PAREN)
            && isOf(tokens, open, FormulaLexer.LEFT_PAREN);
    return brackets && NUMBER.matcher(label).matches() ? Math.max(open, 0) : 0;
  }
}
