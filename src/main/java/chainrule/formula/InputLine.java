package chainrule.formula;

import chainrule.formula.parse.RowSplitter.Row;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a derivation as it was typed.
 *
 * @param rows its rows: one at least, more than one where a display is broken at an operator
 * @param isDefinition whether its first equation is taken as a definition
 * @param context what stands around it in a document
 */
record InputLine(List<Row> rows, boolean isDefinition, LineContext context) {
  InputLine {
    rows = List.copyOf(rows);
  }

  InputLine(List<Row> rows) {
    this(rows, false, LineContext.NONE);
  }

  /** A line that says what letters mean. */
  static InputLine declaration(String latex) {
    return new InputLine(List.of(new Row(latex, true, 0)));
  }

  /** The same, whose first equation is taken as a definition. */
  InputLine defining() {
    return new InputLine(rows, true, context);
  }

  /** The same in a document. */
  InputLine in(LineContext around) {
    return new InputLine(rows, isDefinition, around);
  }

  /** Whether it says what letters mean. */
  boolean isDeclaration() {
    return rows.get(0).isPreamble();
  }

  String latex() {
    return rows.stream().map(Row::latex).collect(Collectors.joining(" "));
  }
}
