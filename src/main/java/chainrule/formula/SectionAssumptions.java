package chainrule.formula;

import chainrule.formula.document.Place;

/**
 * What was taken to read a section of a document that names no setting.
 *
 * @param place where the first formula of the section stands
 * @param assumptions what was taken
 */
public record SectionAssumptions(Place place, Assumptions assumptions) {
  @Override
  public String toString() {
    return place + ": " + assumptions;
  }
}
