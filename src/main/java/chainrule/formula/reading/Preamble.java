package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaParser.PieceContext;
import chainrule.formula.grammar.FormulaParser.RowContext;
import chainrule.formula.grammar.Parsing;
import chainrule.formula.grammar.Unreadable;
import chainrule.formula.tree.IndexVariable.Range;
import chainrule.formula.tree.Meaningless;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that say what letters mean: {@code given}, {@code let}, {@code where}, {@code index},
 * {@code bare} and {@code layout}.
 */
public final class Preamble {
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(given|let|where|index|bare|layout)\\b(?!\\s*[=&+^_])\\s*(.*)", Pattern.DOTALL);

  private Preamble() {}

  /** Whether a line is one of these. */
  public static boolean isPreamble(String line) {
    return LINE.matcher(line).matches();
  }

  /**
   * The names with those that a line adds.
   *
   * @param names what is known so far. Not modified.
   * @param line one statement
   * @throws Unreadable if the line cannot be read
   * @throws Meaningless if what it defines has no shape
   */
  public static Names extend(Names names, String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new Unreadable("a setting is made of given, let, where, index, bare and layout", 0);
    }
    String text = matcher.group(2).strip().replaceAll("\\bfor\\b(?![^{]*\\})", "\\\\text{for}");
    try {
      return extend(names, matcher.group(1), text);
    } catch (Unreadable fault) {
      throw new Unreadable(fault.getMessage(), matcher.start(2) + fault.place());
    }
  }

  private static Names extend(Names names, String word, String text) {
    if (word.equals("layout")) {
      return layout(names, text);
    }
    RowContext row = Parsing.row(text);
    List<PieceContext> pieces = Applications.pieces(row.contents());
    return switch (word) {
      case "given" -> Givens.of(names, pieces);
      case "let" -> let(names, pieces);
      case "where" -> where(names, row, pieces);
      case "index" -> index(names, pieces);
      default ->
          names.withBare(new Reader(Scope.of(names)).expression(pieces.get(0).expression(0)));
    };
  }

  private static Names layout(Names names, String text) {
    return switch (text) {
      case "denominator" -> names.withDenominatorLayout();
      case "numerator" -> names;
      default ->
          throw new Unreadable(
              "the layout is “" + text + "”; numerator and denominator are allowed", 0);
    };
  }

  private static Names let(Names names, List<PieceContext> pieces) {
    Names result = names;
    for (PieceContext piece : pieces) {
      NameSpec name =
          piece.expression().size() != 2 ? null : NameSpec.of(piece.expression(0)).orElse(null);
      if (name == null) {
        throw new Unreadable(
            "“" + piece.getText() + "” does not define a name", piece.getStart().getStartIndex());
      }
      result = new Definitions(result).define(name, piece.expression(1));
    }
    return result;
  }

  private static Names where(Names names, RowContext row, List<PieceContext> pieces) {
    Scope scope = Scope.of(names);
    scope.knowSubscripts(SubscriptLetters.of(row));
    Names result = names;
    for (PieceContext piece : pieces) {
      result = result.withCondition(new Conditions(new Reader(scope)).of(piece));
    }
    return result;
  }

  private static Names index(Names names, List<PieceContext> pieces) {
    Names result = names;
    List<String> waiting = new ArrayList<>();
    for (PieceContext piece : pieces) {
      waiting.add(piece.expression(0).getText());
      if (!piece.relation().isEmpty()) {
        Range range =
            new Sets(new Reader(Scope.of(result)))
                .range(piece.expression(1))
                .orElseThrow(() -> Givens.unclear(piece.expression(1)));
        for (String letter : waiting) {
          result = result.withLetter(letter, range);
        }
        waiting.clear();
      }
    }
    return result;
  }
}
