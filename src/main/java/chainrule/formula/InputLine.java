package chainrule.formula;

import java.util.List;

/**
 * One line of a derivation as it was typed.
 *
 * @param rows its rows: more than one where a display is broken at an operator
 * @param isDeclaration whether it says what letters mean
 * @param isDefinition whether its first equation is what gives its left side a meaning
 */
record InputLine(List<String> rows, boolean isDeclaration, boolean isDefinition) {
  InputLine {
    rows = List.copyOf(rows);
  }

  InputLine(List<String> rows, boolean isDeclaration) {
    this(rows, isDeclaration, false);
  }

  InputLine defining() {
    return new InputLine(rows, isDeclaration, true);
  }

  String latex() {
    return String.join(" ", rows);
  }
}
