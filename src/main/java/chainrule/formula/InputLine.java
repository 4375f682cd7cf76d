package chainrule.formula;

import java.util.List;

/**
 * One line of a derivation as it was typed.
 *
 * @param rows its rows: more than one where a display is broken at an operator
 * @param isDeclaration whether it says what letters mean
 */
record InputLine(List<String> rows, boolean isDeclaration) {
  InputLine {
    rows = List.copyOf(rows);
  }

  String latex() {
    return String.join(" ", rows);
  }
}
