package chainrule.formula.resolve;

/**
 * How a row was read, where it could have been read otherwise, or what of it was not read at all.
 *
 * @param kind what was done
 * @param name what it is about, as it was typed; empty where that is nothing in particular
 * @param reading what it was read as; empty where that is nothing in particular
 */
public record Note(Kind kind, String name, String reading) {
  /** A note without a reading. */
  public Note(Kind kind, String name) {
    this(kind, name, "");
  }

  /** What was done. */
  public enum Kind {
    /** An equation with an unknown name was taken as its definition. */
    DEFINED,
    /** A gradient before a Jacobian was read as a row, and the product was turned back. */
    GRADIENT_AS_ROW,
    /** Words that stand apart were left out. */
    REMARK,
    /** Notation with several meanings was read as one of them. */
    READ_AS
  }
}
