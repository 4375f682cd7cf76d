package chainrule.formula;

import chainrule.formula.parse.RowSplitter.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One line of a derivation as it was typed.
 *
 * @param rows its rows: one at least, more than one where a display is broken at an operator
 * @param defined the left sides of equations that are taken as definitions, and what they define
 * @param context what stands around it in a document
 */
record InputLine(List<Row> rows, Map<String, String> defined, LineContext context) {
  InputLine {
    rows = List.copyOf(rows);
    defined = Map.copyOf(defined);
  }

  InputLine(List<Row> rows) {
    this(rows, Map.of(), LineContext.NONE);
  }

  /** A line that says what letters mean. */
  static InputLine declaration(String latex) {
    return new InputLine(List.of(new Row(latex, true, 0)));
  }

  /** A line that claims something. */
  static InputLine claim(String latex) {
    return new InputLine(List.of(new Row(latex, false, 0)));
  }

  /** A declaration that says nothing, in the place of this one. */
  InputLine leftOut() {
    return declaration("").in(context);
  }

  /** The same, in which equations are taken as definitions. */
  InputLine defining(Map<String, String> names) {
    return new InputLine(rows, names, context);
  }

  /** The same in a document. */
  InputLine in(LineContext around) {
    return new InputLine(rows, defined, around);
  }

  /** Whether it says what letters mean. */
  boolean isDeclaration() {
    return rows.get(0).isPreamble();
  }

  String latex() {
    return rows.stream().map(Row::latex).collect(Collectors.joining(" "));
  }
}
