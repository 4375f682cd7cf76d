package chainrule.formula;

import chainrule.formula.parse.LineContinuation;
import chainrule.formula.parse.RowSplitter;
import chainrule.formula.parse.RowSplitter.Row;
import chainrule.formula.resolve.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Checks a derivation line by line.
 *
 * <pre>
 *   Derivation.check(Setting.named("sigmoid"), "\\sigma'(x) = \\sigma(x)(1 - \\sigma(x))").holds()
 * </pre>
 *
 * Notebooks 12 and 13.
 */
public final class Derivation {
  /** Decides which points are drawn where nobody says so. */
  public static final long SEED = 20_261_121;

  private static final int MOST_LINES = 10_000;

  private Derivation() {}

  /**
   * Checks every line, always at the same points.
   *
   * @param setting what the letters mean
   * @param latex the lines; {@code given}, {@code let} and other lines of a setting may stand among
   *     them and hold from there on
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Report check(Setting setting, String latex) {
    return check(setting, latex, SEED);
  }

  /**
   * Checks every line.
   *
   * @param setting what the letters mean
   * @param latex the lines
   * @param seed decides which points are drawn
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Report check(Setting setting, String latex, long seed) {
    return check(setting, latex, seed, true);
  }

  /**
   * Checks every line, and looks for no repairs: faster where lines are false.
   *
   * @param setting what the letters mean
   * @param latex the lines
   * @param seed decides which points are drawn
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Report verdicts(Setting setting, String latex, long seed) {
    return check(setting, latex, seed, false);
  }

  private static Report check(Setting setting, String latex, long seed, boolean repairing) {
    Checker checker = new Checker(setting.meanings(), seed, repairing);
    List<Row> rows = RowSplitter.of(latex, Declarations::isPreamble);
    List<Line> lines = new ArrayList<>();
    int k = 0;
    while (k < rows.size() && lines.size() < MOST_LINES) {
      int end = rows.get(k).isPreamble() ? k + 1 : end(rows, k);
      if (rows.get(k).isPreamble()) {
        checker.learn(rows.get(k).latex()).ifPresent(lines::add);
      } else {
        checker.check(rows.subList(k, end).stream().map(Row::latex).toList()).forEach(lines::add);
      }
      k = end;
    }
    if (k < rows.size()) {
      lines.add(notChecked(rows.get(k)));
    }
    return new Report(setting.name(), numbered(lines), Setting.shapes(checker.names()));
  }

  private static Line notChecked(Row row) {
    String message = MOST_LINES + " lines are checked at once; here a new cell must begin";
    return Line.of(row.latex(), Verdict.UNREADABLE, message, OptionalInt.of(0));
  }

  /** The rows that belong together: a display that is broken at an operator. */
  private static int end(List<Row> rows, int start) {
    int end = start + 1;
    while (end < rows.size()
        && !rows.get(end).isPreamble()
        && (LineContinuation.continues(rows.get(end).latex())
            || LineContinuation.isUnfinished(rows.get(end - 1).latex()))) {
      end++;
    }
    return end;
  }

  private static List<Line> numbered(List<Line> lines) {
    return IntStream.range(0, lines.size()).mapToObj(k -> lines.get(k).numbered(k + 1)).toList();
  }
}
