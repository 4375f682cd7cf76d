package chainrule.formula.parse;

import java.util.List;
import org.antlr.v4.runtime.Token;

/** The ampersands of {@code align}: every other one parts two equations of a row. */
final class AlignedColumns {
  private AlignedColumns() {}

  /**
   * Whether an ampersand has an equation on either side, as the second one of {@code a &= b & c &=
   * d} does; it may also stand beside the relation or the sign that it aligns.
   */
  static boolean partsEquations(List<? extends Token> tokens, int column) {
    return isSecond(tokens, column)
        && endsFormula(tokens, column)
        && isBehindRelation(tokens, column)
        && startsEquation(tokens, column);
  }

  /** Whether no ampersand follows, so that what stands behind it has nothing to align. */
  static boolean isLast(List<? extends Token> tokens, int column) {
    return tokens.subList(column + 1, tokens.size()).stream()
        .noneMatch(token -> token.getType() == FormulaLexer.COLUMN);
  }

  private static boolean isSecond(List<? extends Token> tokens, int column) {
    long before =
        tokens.subList(0, column).stream()
            .filter(token -> token.getType() == FormulaLexer.COLUMN)
            .count();
    return before % 2 == 1;
  }

  private static boolean endsFormula(List<? extends Token> tokens, int column) {
    return column > 0
        && !LineContinuation.isOperatorOrRelation(tokens.get(column - 1).getType())
        && tokens.get(column - 1).getType() != FormulaLexer.COLUMN;
  }

  private static boolean isBehindRelation(List<? extends Token> tokens, int column) {
    return tokens.subList(0, column).stream().anyMatch(AlignedColumns::isRelation);
  }

  private static boolean startsEquation(List<? extends Token> tokens, int column) {
    List<? extends Token> behind = tokens.subList(column + 1, tokens.size());
    return !behind.isEmpty()
        && !LineContinuation.isOperatorOrRelation(behind.get(0).getType())
        && behind.stream().anyMatch(AlignedColumns::isRelation);
  }

  private static boolean isRelation(Token token) {
    return LineContinuation.isRelation(token.getType());
  }
}
