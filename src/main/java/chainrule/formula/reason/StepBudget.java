package chainrule.formula.reason;

import java.util.Optional;

/** How many steps of rewriting may be taken; counted, so that every machine finds the same. */
public final class StepBudget {
  private final Optional<StepBudget> whole;
  private long left;

  /**
   * A budget.
   *
   * @param steps how many nodes may be rewritten
   */
  public StepBudget(long steps) {
    this(steps, Optional.empty());
  }

  private StepBudget(long steps, Optional<StepBudget> whole) {
    this.left = steps;
    this.whole = whole;
  }

  /** A part of this one: what it spends, this one spends, too. */
  public StepBudget part(long steps) {
    return new StepBudget(Math.min(steps, left), Optional.of(this));
  }

  /** Takes one step. */
  void spend() {
    if (left-- <= 0) {
      throw new StepsExceededException();
    }
    whole.ifPresent(StepBudget::spend);
  }

  /** How many steps are left. */
  public long left() {
    return left;
  }

  /** Whether nothing is left. */
  public boolean isUsedUp() {
    return left <= 0;
  }
}
