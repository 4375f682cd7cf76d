package chainrule.writeups;

/** What became of a claim: the verdict on its formula, or why there is none. */
public enum Outcome {
  /** True wherever it was tried. */
  HOLDS,
  /** False; there is a counterexample. */
  FAILS,
  /** A shape or a name is wrong. */
  MEANINGLESS,
  /** Not understood, without damage that would explain it. */
  UNREADABLE,
  /** There are too few points at which both sides have a value. */
  UNDEFINED,
  /** It says nothing that could be true or false. */
  NO_CLAIM,
  /** The page was damaged when its text was extracted; what its author wrote is not guessed. */
  EXTRACTION,
  /**
   * It has no relation between two expressions; a notebook treats it in words or by an experiment.
   */
  PROSE;

  /** Whether the line was read and is wrong as printed. */
  public boolean isMisprint() {
    return this == FAILS || this == MEANINGLESS;
  }
}
