package chainrule.formula.verify;

import chainrule.formula.eval.Budget;
import chainrule.formula.eval.BudgetExceededException;
import java.util.Optional;

/**
 * Tries claims at points.
 *
 * <pre>
 *   error = |left − right| / max(|left|, |right|)     of each entry, for itself
 *   HOLDS: error ≤ 1e−9 everywhere in doubles, and ≤ 1e−28 with 40 digits at one point at least
 *   FAILS: a difference that 40 digits show and 80 digits confirm
 * </pre>
 */
public final class ClaimVerifier {
  private final Samples samples;
  private final Effort effort;
  private final Budget budget;

  /**
   * Verifies claims about the names of a space, with full effort.
   *
   * @param space what points are drawn from
   * @param seed decides which points are drawn
   */
  public ClaimVerifier(SampleSpace space, long seed) {
    this(new Samples(space, seed), Effort.FULL, new Budget(Budget.LINE));
  }

  private ClaimVerifier(Samples samples, Effort effort, Budget budget) {
    this.samples = samples;
    this.effort = effort;
    this.budget = budget;
  }

  /**
   * One that tries claims at the same points.
   *
   * @param other how hard each is tried
   * @param total what all of them together may spend
   */
  public ClaimVerifier with(Effort other, Budget total) {
    return new ClaimVerifier(samples, other, total);
  }

  /** One that tries the claims of another line, at the same points, with a budget of its own. */
  public ClaimVerifier forLine() {
    return with(Effort.FULL, new Budget(Budget.LINE));
  }

  /** What all claims together may spend. */
  public Budget budget() {
    return budget;
  }

  /** Tries a claim whose sides have the same shape. */
  public Finding verify(Claim claim) {
    if (!survives(claim, effort.preview())) {
      return new Finding.Fails(Double.NaN, Optional.empty(), Optional.empty(), Optional.empty());
    }
    try {
      return trial(claim).run(effort);
    } catch (BudgetExceededException exceeded) {
      return new Finding.BudgetExceeded(exceeded.excess());
    }
  }

  /** Whether a claim is right at the first points: cheaper than {@link #verify}. */
  public boolean survives(Claim claim, int points) {
    try {
      return trial(claim).survives(points);
    } catch (BudgetExceededException exceeded) {
      return false;
    }
  }

  /** Whether a claim is right at the first points, and its sides have values at one of them. */
  public boolean isRight(Claim claim, int points) {
    try {
      return trial(claim).isRight(points);
    } catch (BudgetExceededException exceeded) {
      return false;
    }
  }

  private ClaimTrial trial(Claim claim) {
    Optional<PreciseTrial> precise =
        effort.isThorough()
            ? Optional.of(new PreciseTrial(samples, claim, budget.part(effort.numbers())))
            : Optional.empty();
    return new ClaimTrial(
        samples, claim, budget.part(effort.numbers()), new DoubtfulPlaces(precise));
  }
}
