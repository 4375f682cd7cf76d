package chainrule.formula.repair;

import chainrule.formula.verify.Claim;

/** Does a claim hold? All that is tried for one line is counted, and ends when that is too much. */
public interface ClaimTester {
  /** Whether a claim holds at the first points, however many: cheaper than {@link #holds}. */
  boolean survives(Claim claim, int points);

  /** The same of a claim whose sides have values at one of these points. */
  boolean isRight(Claim claim, int points);

  /** Whether a claim holds wherever it is tried. */
  boolean holds(Claim claim);

  /**
   * Counts work that is not arithmetic as so many numbers.
   *
   * @return whether the search may go on
   */
  boolean spend(long numbers);
}
