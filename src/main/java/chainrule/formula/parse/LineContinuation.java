package chainrule.formula.parse;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Whether two rows of a display are one line, broken at an operator. */
public final class LineContinuation {
  private static final Set<Integer> RELATIONS =
      Set.of(
          FormulaLexer.EQUAL,
          FormulaLexer.DEFINED,
          FormulaLexer.NOT_EQUAL,
          FormulaLexer.LESS,
          FormulaLexer.GREATER,
          FormulaLexer.LESS_EQUAL,
          FormulaLexer.GREATER_EQUAL,
          FormulaLexer.IN,
          FormulaLexer.APPROXIMATE,
          FormulaLexer.OTHER_RELATION);
  private static final Set<Integer> OPERATORS =
      Set.of(
          FormulaLexer.PLUS,
          FormulaLexer.MINUS,
          FormulaLexer.DOT_PRODUCT,
          FormulaLexer.CROSS,
          FormulaLexer.STAR,
          FormulaLexer.ELEMENTWISE,
          FormulaLexer.SLASH);

  private LineContinuation() {}

  /**
   * Whether a row goes on from the one before it: it starts with an operator and claims nothing.
   */
  public static boolean continues(String row) {
    List<? extends Token> tokens = Tokenizer.lexed(row);
    int first = 0;
    while (first < tokens.size() && isSpace(tokens.get(first))) {
      first++;
    }
    return first < tokens.size()
        && OPERATORS.contains(tokens.get(first).getType())
        && !hasRelation(tokens);
  }

  /** Whether a row goes on with a chain from the row before it. */
  public static boolean startsWithRelation(String row) {
    return Tokenizer.lexed(row).stream()
        .filter(token -> !isSpace(token))
        .findFirst()
        .filter(token -> RELATIONS.contains(token.getType()))
        .isPresent();
  }

  /** Whether a row ends in a colon, so that it is about the rows below it. */
  public static boolean isHeading(String row) {
    List<? extends Token> tokens = Tokenizer.lexed(row);
    int last = tokens.size() - 1;
    while (last >= 0 && isSpace(tokens.get(last))) {
      last--;
    }
    return last >= 0 && tokens.get(last).getType() == FormulaLexer.COLON;
  }

  /** What stands before the first relation of a row. */
  public static String head(String row) {
    List<? extends Token> tokens = Tokenizer.lexed(row);
    int end =
        tokens.stream()
            .filter(token -> RELATIONS.contains(token.getType()))
            .findFirst()
            .map(Token::getStartIndex)
            .orElse(row.length());
    return row.substring(0, end).replace("&", "").strip();
  }

  /**
   * Whether a row stops at an operator or relation, so that the next one must go on; the sign in
   * ℝ^+ is none.
   */
  public static boolean isUnfinished(String row) {
    List<? extends Token> tokens = Tokenizer.lexed(row);
    int last = tokens.size() - 1;
    while (last >= 0 && isSpace(tokens.get(last))) {
      last--;
    }
    boolean operator =
        last >= 0
            && (OPERATORS.contains(tokens.get(last).getType())
                || RELATIONS.contains(tokens.get(last).getType()));
    boolean script = last > 0 && tokens.get(last - 1).getType() == FormulaLexer.OVER;
    return operator && last > 0 && !script;
  }

  static boolean isOperatorOrRelation(int type) {
    return OPERATORS.contains(type) || isRelation(type);
  }

  static boolean isRelation(int type) {
    return RELATIONS.contains(type);
  }

  private static boolean isSpace(Token token) {
    return token.getType() == FormulaLexer.COLUMN || token.getType() == FormulaLexer.GAP;
  }

  private static boolean hasRelation(List<? extends Token> tokens) {
    int depth = 0;
    for (Token token : tokens) {
      String text = token.getText();
      boolean opens =
          text.equals("{") || text.equals("(") || text.equals("[") || text.equals("\\{");
      boolean closes =
          text.equals("}") || text.equals(")") || text.equals("]") || text.equals("\\}");
      depth += opens ? 1 : closes ? -1 : 0;
      if (depth <= 0 && RELATIONS.contains(token.getType())) {
        return true;
      }
    }
    return false;
  }
}
