package chainrule.formula.verify;

/** What a place tells about a claim. */
enum Decision {
  /** It is right there. */
  RIGHT,
  /** It is wrong there. */
  WRONG,
  /** One side has a finite value there, and the other has none. */
  ONE_SIDED,
  /** More digits are needed. */
  OPEN,
  /** Nothing: the condition is not met, there is no value, or no digits are enough. */
  NOTHING
}
