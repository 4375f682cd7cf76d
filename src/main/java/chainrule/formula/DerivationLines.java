package chainrule.formula;

import chainrule.formula.parse.LineContinuation;
import chainrule.formula.parse.ReadingStop;
import chainrule.formula.parse.RowSplitter;
import chainrule.formula.parse.RowSplitter.Row;
import chainrule.formula.resolve.Declarations;
import java.util.ArrayList;
import java.util.List;

/** The lines of a derivation as they were typed: a display broken at an operator is one line. */
public final class DerivationLines {
  private final List<InputLine> lines;

  private DerivationLines(List<InputLine> lines) {
    this.lines = List.copyOf(lines);
  }

  /**
   * Parts a text at its {@code \\}, without parsing it.
   *
   * @param latex the derivation
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static DerivationLines of(String latex) {
    List<Row> rows = RowSplitter.of(latex, Declarations::isPreamble);
    List<InputLine> lines = new ArrayList<>();
    for (int start = 0; start < rows.size(); start = end(rows, start)) {
      lines.add(new InputLine(rows.subList(start, end(rows, start))));
    }
    return new DerivationLines(lines);
  }

  /** Where the rows end that belong to the line that starts here. */
  private static int end(List<Row> rows, int start) {
    ReadingStop.check();
    int end = start + 1;
    while (!rows.get(start).isPreamble() && end < rows.size() && goesOn(rows, end)) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(List<Row> rows, int row) {
    return !rows.get(row).isPreamble()
        && (LineContinuation.continues(rows.get(row).latex())
            || LineContinuation.isUnfinished(rows.get(row - 1).latex()));
  }

  /** The LaTeX of each line, without the {@code \\} behind it. */
  public List<String> latex() {
    return lines.stream().map(InputLine::latex).toList();
  }

  /** Whether a line says what letters mean, as those of a setting do. */
  public boolean hasDeclarations() {
    return lines.stream().anyMatch(InputLine::isDeclaration);
  }

  List<InputLine> inputs() {
    return lines;
  }
}
