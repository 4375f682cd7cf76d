package chainrule.formula;

import chainrule.formula.document.EquationLabels;
import chainrule.formula.document.Place;
import chainrule.formula.document.PlacedText;
import chainrule.formula.parse.RowSplitter.Row;
import java.util.List;

/**
 * The rows of a display, with their places in the document and their labels.
 *
 * @param latex the display
 * @param labels its labels
 */
record DocumentRows(PlacedText latex, EquationLabels labels) {
  private static final String END = "\\\\";

  List<InputLine> lines() {
    return DerivationLines.of(latex.text()).inputs();
  }

  Place place(Row row) {
    return latex.place(row.start());
  }

  String label(Row row) {
    String text = latex.text();
    int above = text.lastIndexOf(END, row.start());
    int below = text.indexOf(END, row.start() + row.latex().length());
    return labels.of(
        above < 0 ? -1 : latex.origin(above), latex.origin(below < 0 ? text.length() : below));
  }
}
