package chainrule.formula.verify;

import chainrule.formula.eval.Budget;

/**
 * How hard a claim is tried.
 *
 * @param numbers how many numbers may be computed for one claim
 * @param patience how many points are drawn while neither side has a value at any
 * @param preview at how many points it must hold before it is tried in earnest
 * @param isThorough whether it is tried at special points, too, and confirmed with more digits
 */
public record Effort(long numbers, int patience, int preview, boolean isThorough) {
  /** For a line that somebody wrote. */
  public static final Effort FULL = new Effort(Budget.CLAIM, ClaimTrial.DRAWS, 0, true);

  /** For a line that was made by rules from one that holds. */
  public static final Effort ORDINARY = new Effort(Budget.CLAIM, ClaimTrial.DRAWS, 0, false);

  /** For one of the many lines that a search tries: most are refuted at the first point. */
  public static final Effort QUICK = new Effort(Budget.TRY, 20, 1, false);
}
