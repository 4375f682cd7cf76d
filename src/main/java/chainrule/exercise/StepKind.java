package chainrule.exercise;

/** What a true line is on a ladder. */
enum StepKind {
  /** The next rung. */
  RUNG,
  /** A later rung. */
  LEAP,
  /** Nearer to the next rung. */
  NEARER,
  /** Both sides are the same. */
  QUESTION,
  /** A line above once more. */
  REPEATED,
  /** The side above in another order, or with other names. */
  REARRANGED,
  /** An earlier rung. */
  BACK,
  /** About another head. */
  ASIDE,
  /** No nearer to the next rung. */
  ASTRAY;

  boolean isUpward() {
    return this == RUNG || this == LEAP || this == NEARER;
  }
}
