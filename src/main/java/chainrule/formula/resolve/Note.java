package chainrule.formula.resolve;

/**
 * How a row was read, where it could have been read otherwise.
 *
 * @param kind what was done
 * @param name the name that it is about; empty where there is none
 */
public record Note(Kind kind, String name) {
  /** What was done. */
  public enum Kind {
    /** An equation with an unknown name was taken as its definition. */
    DEFINED,
    /** A gradient before a Jacobian was read as a row, and the product was turned back. */
    GRADIENT_AS_ROW
  }
}
