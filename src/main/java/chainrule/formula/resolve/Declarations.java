package chainrule.formula.resolve;

import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.FormulaParser.RowContext;
import chainrule.formula.parse.RowParser;
import chainrule.formula.parse.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that say what letters mean: {@code given}, {@code let}, {@code where}, {@code index},
 * {@code bare} and {@code layout}.
 */
public final class Declarations {
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(given|let|where|index|bare|layout)\\b(?!\\s*[=&+^_])\\s*(.*)", Pattern.DOTALL);

  private Declarations() {}

  /** Whether a line is one of these. */
  public static boolean isPreamble(String line) {
    return LINE.matcher(line).matches();
  }

  /**
   * The names with those that a line adds.
   *
   * @param names what is known so far. Not modified.
   * @param line one statement
   * @throws SyntaxException if the line cannot be read
   * @throws SemanticException if what it defines has no shape
   */
  public static SymbolTable extend(SymbolTable names, String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new SyntaxException(
          "a setting is made of given, let, where, index, bare and layout", 0);
    }
    String text = matcher.group(2).strip().replaceAll("\\bfor\\b(?![^{]*\\})", "\\\\text{for}");
    try {
      return extend(names, matcher.group(1), text);
    } catch (SyntaxException fault) {
      throw new SyntaxException(fault.getMessage(), matcher.start(2) + fault.place());
    }
  }

  private static SymbolTable extend(SymbolTable names, String word, String text) {
    if (word.equals("layout")) {
      return layout(names, text);
    }
    RowContext row = RowParser.row(text);
    List<PieceContext> pieces = BuiltinCallResolver.pieces(row.contents());
    return switch (word) {
      case "given" -> GivenDeclaration.of(names, pieces);
      case "let" -> let(names, pieces);
      case "where" -> where(names, row, pieces);
      case "index" -> index(names, pieces);
      default ->
          names.withBare(
              new ExpressionResolver(Scope.of(names)).expression(pieces.get(0).expression(0)));
    };
  }

  private static SymbolTable layout(SymbolTable names, String text) {
    return switch (text) {
      case "denominator" -> names.withDenominatorLayout();
      case "numerator" -> names;
      default ->
          throw new SyntaxException(
              "the layout is “" + text + "”; numerator and denominator are allowed", 0);
    };
  }

  private static SymbolTable let(SymbolTable names, List<PieceContext> pieces) {
    SymbolTable result = names;
    for (PieceContext piece : pieces) {
      DefinitionHead name =
          piece.expression().size() != 2
              ? null
              : DefinitionHead.of(piece.expression(0)).orElse(null);
      if (name == null) {
        throw new SyntaxException(
            "“" + piece.getText() + "” does not define a name", piece.getStart().getStartIndex());
      }
      result = new DefinitionResolver(result).define(name, piece.expression(1));
    }
    return result;
  }

  private static SymbolTable where(SymbolTable names, RowContext row, List<PieceContext> pieces) {
    Scope scope = Scope.of(names);
    scope.knowSubscripts(SubscriptLetters.of(row));
    SymbolTable result = names;
    for (PieceContext piece : pieces) {
      result = result.withCondition(new ConditionResolver(new ExpressionResolver(scope)).of(piece));
    }
    return result;
  }

  private static SymbolTable index(SymbolTable names, List<PieceContext> pieces) {
    SymbolTable result = names;
    List<String> waiting = new ArrayList<>();
    for (PieceContext piece : pieces) {
      waiting.add(piece.expression(0).getText());
      if (!piece.relation().isEmpty()) {
        Range range =
            new SetResolver(new ExpressionResolver(Scope.of(result)))
                .range(piece.expression(1))
                .orElseThrow(() -> GivenDeclaration.unclear(piece.expression(1)));
        for (String letter : waiting) {
          result = result.withLetter(letter, range);
        }
        waiting.clear();
      }
    }
    return result;
  }
}
