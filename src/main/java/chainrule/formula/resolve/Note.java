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
    /** A function of a matrix was applied to each of its entries. */
    ENTRY_BY_ENTRY,
    /** A subscript that a sum binds was read as a part of a name. */
    LABEL,
    /** A name was taken from what had it before. */
    REDECLARED,
    /** A derivative is in what its numerator is not written with, so that it is 0. */
    INDEPENDENT,
    /** An equation before ⇒ was taken as a condition. */
    SUPPOSED,
    /** A comparison in round brackets, right behind a factor, was taken as a condition. */
    CONDITION,
    /** Notation with several meanings was read as one of them. */
    READ_AS
  }
}
