package chainrule.formula.parse;

import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/** One row of a display → its syntax tree. */
public final class RowParser {
  private RowParser() {}

  /**
   * Reads a row.
   *
   * @param row LaTeX without a top-level {@code \\}
   * @return its tree
   * @throws SyntaxException if it is no formula, nests too deep or is too long
   */
  public static ContentsSyntax row(String row) {
    return row(Macros.standard().expand(row));
  }

  /**
   * Reads a row in which macros have been replaced.
   *
   * @param row LaTeX without a top-level {@code \\}
   * @return its tree, whose places are those of the row without macros
   * @throws SyntaxException if it is no formula, nests too deep or is too long
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static ContentsSyntax row(Expansion row) {
    return row.row(() -> parsed(row));
  }

  private static ContentsSyntax parsed(Expansion row) {
    FormulaParser parser = parser(tokens(row));
    return new SyntaxBuilder(row, parser.getTokenStream()).row(parser.row().contents());
  }

  /** The tokens of a row as the grammar takes them. */
  static List<Token> tokens(Expansion row) {
    List<? extends Token> tokens = BareKeyword.joined(Tokenizer.withoutLabels(row.latex()));
    DepthLimit.check(tokens);
    return TokenClassifier.prepared(tokens, row.latex().length());
  }

  /** What parses tokens, and stops at the first that is out of place. */
  static FormulaParser parser(List<Token> tokens) {
    FormulaParser parser = new FormulaParser(new StoppableTokens(new ListTokenSource(tokens)));
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.removeErrorListeners();
    parser.addErrorListener(new FirstError());
    return parser;
  }

  /** Stops at the first error. */
  private static final class FirstError extends BaseErrorListener {
    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object symbol,
        int line,
        int column,
        String message,
        RecognitionException cause) {
      Token token = (Token) symbol;
      String what =
          token.getType() == Token.EOF
              ? "the formula stops too early; is a bracket not closed?"
              : "“" + token.getText() + "” cannot stand here";
      throw new SyntaxException(what, token.getStartIndex());
    }
  }
}
