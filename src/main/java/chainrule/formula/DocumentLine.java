package chainrule.formula;

import chainrule.formula.document.Place;

/**
 * A line of a document and what was found out about it.
 *
 * @param line the finding
 * @param place where it begins
 * @param label what its {@code \tag} or {@code \label} says; may be empty
 * @param setting the name of the setting that it was read in; may be empty
 */
public record DocumentLine(Line line, Place place, String label, String setting) {
  /** {@code paper.tex:117:5: eq. (17) FAILS …}, and under it all that is to be said. */
  @Override
  public String toString() {
    String equation = label.isEmpty() ? "" : "eq. (" + label + ") ";
    return line.text(place + ": " + equation + line.verdict() + "  ");
  }
}
