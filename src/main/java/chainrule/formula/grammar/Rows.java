package chainrule.formula.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/**
 * Parts a text into rows at its top-level {@code \\}, before anything is parsed, so that damage
 * stays in its row.
 */
public final class Rows {
  private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%.*");
  private static final Pattern DISPLAY =
      Pattern.compile(
          "\\\\(begin|end)\\s*\\{(align|aligned|alignat|gather|gathered|equation|split|eqnarray|multline|displaymath|math|document)\\*?\\}"
              + "|\\\\\\[(?!\\s*-?\\d*\\.?\\d+(pt|em|ex|cm|mm)\\s*\\])|\\\\\\]|\\${1,2}");
  private static final Set<String> KEEPING =
      Set.of(
          "cases",
          "matrix",
          "pmatrix",
          "bmatrix",
          "vmatrix",
          "smallmatrix",
          "array",
          "dcases",
          "rcases");
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

  private final Predicate<String> preamble;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private String statement = "";

  private Rows(Predicate<String> preamble) {
    this.preamble = preamble;
  }

  /**
   * A row, or a line that says what letters mean.
   *
   * @param latex as typed, without the {@code \\} behind it
   * @param isPreamble which of the two
   */
  public record Row(String latex, boolean isPreamble) {}

  /**
   * Parts a text.
   *
   * @param text what was typed
   * @param preamble whether a line says what letters mean
   */
  public static List<Row> of(String text, Predicate<String> preamble) {
    Rows rows = new Rows(preamble);
    text.lines().forEach(rows::line);
    rows.endStatement();
    rows.endRow();
    return rows.rows;
  }

  private void line(String typed) {
    String line = DISPLAY.matcher(COMMENT.matcher(typed).replaceFirst("")).replaceAll(" ");
    boolean fresh = open.toString().isBlank() && statement.isEmpty();
    if (!statement.isEmpty() && goesOn(statement)) {
      statement += " " + line.strip();
    } else if ((fresh || !statement.isEmpty()) && preamble.test(line)) {
      endStatement();
      statement = line.strip();
    } else {
      endStatement();
      if (line.isBlank() && isComplete(open)) {
        endRow();
      }
      open.append(line).append('\n');
      split();
    }
  }

  private static boolean goesOn(String statement) {
    long opened = statement.chars().filter(c -> c == '{').count();
    long closed = statement.chars().filter(c -> c == '}').count();
    return statement.endsWith(",") || opened > closed;
  }

  private static boolean isComplete(CharSequence open) {
    return depth(open) == 0;
  }

  /** How many environments and stacks with rows of their own are open at the end. */
  private static int depth(CharSequence text) {
    return new Scan(text).depth();
  }

  private void endStatement() {
    if (!statement.isEmpty()) {
      rows.add(new Row(statement.replaceAll("(\\\\\\\\|[.;])\\s*$", "").strip(), true));
      statement = "";
    }
  }

  private void split() {
    Scan scan = new Scan(open);
    int start = 0;
    for (int[] cut : scan.cuts()) {
      add(open.substring(start, cut[0]));
      start = cut[1];
    }
    open.delete(0, start);
  }

  private void endRow() {
    add(open.toString());
    open.setLength(0);
  }

  private void add(String row) {
    if (!row.replace("&", "").isBlank()) {
      rows.add(new Row(row.strip(), false));
    }
  }

  /**
   * Whether a row goes on from the one before it: it starts with an operator and claims nothing.
   */
  public static boolean continues(String row) {
    List<? extends Token> tokens = tokens(row);
    int first = 0;
    while (first < tokens.size() && isSpace(tokens.get(first))) {
      first++;
    }
    return first < tokens.size()
        && OPERATORS.contains(tokens.get(first).getType())
        && !hasRelation(tokens);
  }

  /**
   * Whether a row stops at an operator or relation, so that the next one must go on; the sign in
   * ℝ^+ is none.
   */
  public static boolean isUnfinished(String row) {
    List<? extends Token> tokens = tokens(row);
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

  private static boolean isSpace(Token token) {
    return token.getType() == FormulaLexer.COLUMN || token.getType() == FormulaLexer.GAP;
  }

  private static List<? extends Token> tokens(String row) {
    FormulaLexer lexer = new FormulaLexer(CharStreams.fromString(row));
    lexer.removeErrorListeners();
    return lexer.getAllTokens();
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

  /** Walks over a text once and notes where rows end. */
  private static final class Scan {
    private static final Pattern MARKS =
        Pattern.compile(
            "\\\\begin\\s*\\{(\\w+)\\*?\\}|\\\\end\\s*\\{(\\w+)\\*?\\}|\\\\substack\\s*\\{|\\\\\\\\(\\s*\\[[^\\]\\n]*\\])?|\\\\.|[{}]",
            Pattern.DOTALL);

    private final List<int[]> cuts = new ArrayList<>();
    private int environments;
    private int stack = -1;
    private int braces;

    Scan(CharSequence text) {
      var matcher = MARKS.matcher(text);
      while (matcher.find()) {
        mark(matcher.group(), matcher.group(1), matcher.group(2), matcher.start(), matcher.end());
      }
    }

    private void mark(String mark, String begin, String end, int from, int to) {
      if (begin != null) {
        environments += KEEPING.contains(begin) ? 1 : 0;
      } else if (end != null) {
        environments -= KEEPING.contains(end) && environments > 0 ? 1 : 0;
      } else if (mark.startsWith("\\substack")) {
        stack = braces++;
      } else if (mark.startsWith("\\\\")) {
        if (environments == 0 && stack < 0) {
          cuts.add(new int[] {from, to});
          braces = 0;
        }
      } else if (mark.equals("{")) {
        braces++;
      } else if (mark.equals("}")) {
        braces--;
        stack = braces == stack ? -1 : stack;
      }
    }

    List<int[]> cuts() {
      return cuts;
    }

    int depth() {
      return environments + (stack < 0 ? 0 : 1);
    }
  }
}
