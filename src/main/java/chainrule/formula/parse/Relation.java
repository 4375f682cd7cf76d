package chainrule.formula.parse;

/** What can stand between two sides. */
public enum Relation {
  EQUAL,
  DEFINED,
  NOT_EQUAL,
  LESS,
  GREATER,
  LESS_EQUAL,
  GREATER_EQUAL,
  IN,
  /** ≈, of a number as it was written. */
  APPROXIMATE,
  /** One that cannot be checked, such as ∝. */
  OTHER
}
