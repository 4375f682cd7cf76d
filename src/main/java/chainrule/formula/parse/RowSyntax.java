package chainrule.formula.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/**
 * Tells of many rows whether the grammar accepts them. That depends on the kinds of their tokens
 * alone, so that of rows that differ in a letter one is parsed.
 */
public final class RowSyntax {
  private final Macros macros;
  private final Map<List<Integer>, Boolean> known = new HashMap<>();

  /**
   * Knows of no row yet.
   *
   * @param macros those that are known before each row
   */
  public RowSyntax(Macros macros) {
    this.macros = macros;
  }

  /**
   * Whether the grammar accepts a row.
   *
   * @param row LaTeX without a top-level {@code \\}
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public boolean accepts(String row) {
    try {
      List<Token> tokens = RowParser.tokens(macros.expand(row));
      List<Integer> kinds = tokens.stream().map(Token::getType).toList();
      return known.computeIfAbsent(kinds, k -> isRow(tokens));
    } catch (SyntaxException fault) {
      return false;
    }
  }

  private static boolean isRow(List<Token> tokens) {
    try {
      RowParser.parser(tokens).row();
      return true;
    } catch (SyntaxException fault) {
      return false;
    }
  }
}
