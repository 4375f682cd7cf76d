package chainrule.formula.eval;

/** What is kept count of while expressions are evaluated. */
final class EvaluationState {
  private Budget budget;
  private boolean outside;
  private boolean unsure;

  EvaluationState(Budget budget) {
    this.budget = budget;
  }

  void spendFrom(Budget other) {
    budget = other;
  }

  void spend(long numbers) {
    budget.spend(numbers);
  }

  void enter() {
    outside = false;
  }

  /** Notes whether there is nothing to be said of the expression at this point. */
  void leave(boolean kinkOrSingular) {
    outside |= kinkOrSingular;
  }

  boolean isOutside() {
    return outside;
  }

  /** Notes whether rounding may have decided a comparison. */
  void doubt(boolean comparison) {
    unsure |= comparison;
  }

  /** Whether rounding may have decided a comparison, now or before. */
  boolean isUnsure() {
    return unsure;
  }
}
