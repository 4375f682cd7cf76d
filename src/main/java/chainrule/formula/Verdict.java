package chainrule.formula;

/** What a line turned out to be. */
public enum Verdict {
  /** True wherever it was tried. */
  HOLDS,
  /** False; there is a counterexample. */
  FAILS,
  /** It can be read, but a shape or a name is wrong. */
  MEANINGLESS,
  /** It cannot be read; the place is marked. Not wrong: not understood. */
  UNREADABLE,
  /** There are too few points at which both sides have a value. */
  UNDEFINED,
  /** It says nothing that could be true or false. */
  NO_CLAIM;

  /** Whether the line gives no reason to stop: it is true, or it claims nothing. */
  public boolean isFine() {
    return this == HOLDS || this == NO_CLAIM;
  }
}
