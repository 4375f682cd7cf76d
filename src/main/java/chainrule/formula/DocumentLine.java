package chainrule.formula;

import chainrule.formula.document.Place;
import chainrule.formula.parse.Macros;
import chainrule.formula.parse.SyntaxException;

/**
 * A line of a document and what was found out about it.
 *
 * @param line the finding
 * @param place where it begins
 * @param label what its {@code \tag} or {@code \label} says; may be empty
 * @param setting the name of the setting that it was read in; may be empty
 * @param isFormula false for what is no formula, such as a file that is missing
 * @param macros those that are known here
 */
public record DocumentLine(
    Line line, Place place, String label, String setting, boolean isFormula, Macros macros) {
  /**
   * A formula of this line without macros; as it is where they cannot be expanded.
   *
   * @param latex the line, its repair, or what its message quotes
   */
  public String expanded(String latex) {
    try {
      return macros.expand(latex).latex();
    } catch (SyntaxException endless) {
      return latex;
    }
  }

  /** The line as it is written without macros; one that was not read stays as it was typed. */
  public Line withoutMacros() {
    return line.verdict() == Verdict.UNREADABLE ? line : line.withFormulas(this::expanded);
  }

  /** Where it stands and its label, {@code paper.tex:117:5: eq. (17)}. */
  public String name() {
    return label.isEmpty() ? place.toString() : place + ": eq. (" + label + ")";
  }

  /** {@code paper.tex:117:5: eq. (17) FAILS …}, and under it all that is to be said. */
  @Override
  public String toString() {
    return line.text(name() + (label.isEmpty() ? ": " : " ") + line.verdict() + "  ");
  }
}
