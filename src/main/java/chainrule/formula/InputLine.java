package chainrule.formula;

import chainrule.formula.parse.RowSplitter.Row;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a derivation as it was typed.
 *
 * @param rows its rows: one at least, more than one where a display is broken at an operator
 * @param isDefinition whether its first equation is taken as a definition
 */
record InputLine(List<Row> rows, boolean isDefinition) {
  InputLine {
    rows = List.copyOf(rows);
  }

  InputLine(List<Row> rows) {
    this(rows, false);
  }

  /** The same, whose first equation is taken as a definition. */
  InputLine defining() {
    return new InputLine(rows, true);
  }

  /** Whether it says what letters mean. */
  boolean isDeclaration() {
    return rows.get(0).isPreamble();
  }

  String latex() {
    return rows.stream().map(Row::latex).collect(Collectors.joining(" "));
  }
}
