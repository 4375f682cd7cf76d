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
  /** One that cannot be checked, such as ≈. */
  OTHER
}
