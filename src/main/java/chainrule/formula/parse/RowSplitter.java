package chainrule.formula.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a text into rows at its top-level {@code \\}, before anything is parsed, so that damage
 * stays in its row.
 */
public final class RowSplitter {
  private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%.*");
  private static final Pattern STATEMENT_END = Pattern.compile("(\\\\\\\\|[.;])\\s*$");
  private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\n]");

  private static final int NONE = -1;

  private final Predicate<String> preamble;
  private final RowBoundaries boundaries = new RowBoundaries();
  private final DisplayMarks displays = new DisplayMarks();
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder pending = new StringBuilder();
  private final StringBuilder statement = new StringBuilder();
  private boolean isFresh = true;
  private int openBraces;

  /** Where the text of the present row, statement and line begins. */
  private int rowStart = NONE;

  private int statementStart;
  private int lineStart;

  private RowSplitter(Predicate<String> preamble) {
    this.preamble = preamble;
  }

  /**
   * A row, or a line that says what letters mean.
   *
   * @param latex as typed, without the {@code \\} behind it
   * @param isPreamble which of the two
   * @param start where it begins: so many characters of the text come before it
   */
  public record Row(String latex, boolean isPreamble, int start) {}

  /**
   * Parts a text.
   *
   * @param text what was typed
   * @param preamble whether a line says what letters mean
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static List<Row> of(String text, Predicate<String> preamble) {
    RowSplitter splitter = new RowSplitter(preamble);
    Matcher end = LINE_BREAK.matcher(text);
    int start = 0;
    while (end.find()) {
      splitter.typed(text.substring(start, end.start()), start);
      start = end.end();
    }
    splitter.typed(text.substring(start), start);
    splitter.endStatement();
    splitter.endRow();
    return splitter.rows;
  }

  /** A line of the text; there are blanks for the marks of displays, so that places stay. */
  private void typed(String line, int start) {
    ReadingStop.check();
    lineStart = start;
    List<String> pieces = displays.pieces(COMMENT.matcher(line).replaceFirst(""));
    for (int k = 0; k < pieces.size(); k++) {
      if (k == 0) {
        line(pieces.get(k));
      } else {
        display(pieces.get(k));
      }
      lineStart += pieces.get(k).length();
    }
  }

  private void line(String line) {
    boolean inStatement = !statement.isEmpty();
    if (inStatement && statementGoesOn()) {
      extendStatement(" " + line.strip());
    } else if ((isFresh || inStatement) && preamble.test(line)) {
      endStatement();
      statementStart = lineStart + firstVisible(line);
      extendStatement(line.strip());
    } else {
      endStatement();
      if (line.isBlank() && boundaries.isComplete()) {
        endRow();
      }
      extendRow(line + "\n");
    }
  }

  /** What stands behind the beginning or the end of a display; no row goes on over either. */
  private void display(String line) {
    if (statement.isEmpty()) {
      endRow();
    }
    if (!line.isBlank()) {
      line(line);
    }
  }

  private boolean statementGoesOn() {
    return statement.charAt(statement.length() - 1) == ',' || openBraces > 0;
  }

  private void extendStatement(String more) {
    statement.append(more);
    for (int k = 0; k < more.length(); k++) {
      openBraces += more.charAt(k) == '{' ? 1 : more.charAt(k) == '}' ? -1 : 0;
    }
  }

  private void endStatement() {
    if (!statement.isEmpty()) {
      String whole = STATEMENT_END.matcher(statement).replaceAll("");
      rows.add(new Row(whole.strip(), true, statementStart));
      statement.setLength(0);
      openBraces = 0;
    }
  }

  private void extendRow(String line) {
    int start = 0;
    for (RowBoundaries.Cut cut : boundaries.cuts(line)) {
      append(line.substring(start, cut.start()), start);
      addRow();
      start = cut.end();
    }
    String rest = line.substring(start);
    append(rest, start);
    isFresh &= rest.isBlank();
  }

  private void append(String part, int column) {
    if (rowStart == NONE && !part.isBlank()) {
      rowStart = lineStart + column + firstVisible(part);
    }
    pending.append(part);
  }

  private static int firstVisible(String text) {
    return text.length() - text.stripLeading().length();
  }

  private void endRow() {
    addRow();
    boundaries.reset();
  }

  private void addRow() {
    String row = pending.toString();
    if (!row.replace("&", "").isBlank()) {
      rows.add(new Row(row.strip(), false, rowStart));
    }
    pending.setLength(0);
    rowStart = NONE;
    isFresh = true;
  }
}
