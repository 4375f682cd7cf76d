package chainrule.formula;

import chainrule.formula.parse.RowSplitter.Row;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a derivation as it was typed.
 *
 * @param rows its rows: one at least, more than one where a display is broken at an operator
 */
record InputLine(List<Row> rows) {
  InputLine {
    rows = List.copyOf(rows);
  }

  /** Whether it says what letters mean. */
  boolean isDeclaration() {
    return rows.get(0).isPreamble();
  }

  String latex() {
    return rows.stream().map(Row::latex).collect(Collectors.joining(" "));
  }
}
