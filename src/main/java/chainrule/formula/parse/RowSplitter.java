package chainrule.formula.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Parts a text into rows at its top-level {@code \\}, before anything is parsed, so that damage
 * stays in its row.
 */
public final class RowSplitter {
  private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%.*");
  private static final Pattern DISPLAY =
      Pattern.compile(
          "\\\\(begin|end)\\s*\\{(align|aligned|alignat|gather|gathered|equation|split|eqnarray|multline|displaymath|math|document)\\*?\\}"
              + "|\\\\\\[(?!\\s*-?\\d*\\.?\\d+(pt|em|ex|cm|mm)\\s*\\])|\\\\\\]|\\${1,2}");

  private final Predicate<String> preamble;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private String statement = "";

  private RowSplitter(Predicate<String> preamble) {
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
    RowSplitter rows = new RowSplitter(preamble);
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
    return new RowBoundaries(text).depth();
  }

  private void endStatement() {
    if (!statement.isEmpty()) {
      rows.add(new Row(statement.replaceAll("(\\\\\\\\|[.;])\\s*$", "").strip(), true));
      statement = "";
    }
  }

  private void split() {
    RowBoundaries scan = new RowBoundaries(open);
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
}
