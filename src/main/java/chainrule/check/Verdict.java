package chainrule.check;

/** What a {@link GradientCheck} found. */
public enum Verdict {
  /**
   * Every component of the claim equals the numeric derivative, within the tolerance of its row.
   */
  AGREE,
  /** At least one component does not. */
  DISAGREE,
  /** Claim and numeric gradient are zero everywhere: nothing was tested. Try another point. */
  VACUOUS,
  /**
   * NaN or infinity on either side, or a kink or jump of f: there is no derivative to compare with.
   */
  UNDEFINED,
  /** f gave two values at one point. Does it draw samples inside? */
  NOT_DETERMINISTIC
}
