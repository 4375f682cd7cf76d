package chainrule.formula.verify;

import chainrule.formula.eval.Budget;
import chainrule.formula.eval.BudgetExceededException;
import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.verify.Finding.Kind;
import java.util.Optional;

/**
 * Tries claims at points.
 *
 * <pre>
 *   error = max |left − right| / max(|left|, |right|, 1e−3)     over all entries of both sides
 *   HOLDS: error ≤ 1e−9 everywhere      FAILS: error ≥ 1e−6 at two points      between: 40 digits decide
 * </pre>
 */
public final class ClaimVerifier {
  private final SampleCache bench;
  private final long claim;
  private final boolean hasty;
  private long left;

  /**
   * Judges claims in these names.
   *
   * @param names the setting
   * @param seed decides which points are drawn
   */
  public ClaimVerifier(SymbolTable names, long seed) {
    this(new SampleCache(names, seed), Budget.CLAIM, Budget.LINE, false);
  }

  private ClaimVerifier(SampleCache bench, long claim, long line, boolean hasty) {
    this.bench = bench;
    this.claim = claim;
    this.left = line;
    this.hasty = hasty;
  }

  /** One that tries the claims of another line, at the same points, with a budget of its own. */
  public ClaimVerifier forLine() {
    return new ClaimVerifier(bench, Budget.CLAIM, Budget.LINE, false);
  }

  /**
   * One that gives up sooner and looks for no counterexample, for the many lines that a search for
   * a true one tries, at the same points.
   */
  public ClaimVerifier hasty() {
    return new ClaimVerifier(bench, Budget.TRY, Budget.SEARCH, true);
  }

  /**
   * Counts work that is not arithmetic, such as reading a line, as so many numbers.
   *
   * @return whether there is any left that may be spent
   */
  public boolean spend(long numbers) {
    Budget.stopIfInterrupted();
    left -= numbers;
    return left > 0;
  }

  /** Tries a claim whose sides have the same shape. */
  public Finding judge(Claim claim) {
    if (hasty && !survives(claim, 1)) {
      return new Finding(Kind.FAILS, Double.NaN, "", Optional.empty());
    }
    ClaimTrial trial = new ClaimTrial(bench, claim, budget(), hasty);
    try {
      return trial.run();
    } catch (BudgetExceededException tooLarge) {
      return new Finding(Kind.HOPELESS, Double.NaN, tooLarge.getMessage(), Optional.empty());
    } finally {
      left -= trial.spent();
    }
  }

  /** Whether a claim survives one point, and then some more: cheaper than {@link #judge}. */
  public boolean survives(Claim claim, int most) {
    ClaimTrial trial = new ClaimTrial(bench, claim, budget(), hasty);
    try {
      return trial.survives(most);
    } catch (BudgetExceededException tooLarge) {
      return false;
    } finally {
      left -= trial.spent();
    }
  }

  private Budget budget() {
    return new Budget(Math.min(claim, left));
  }
}
