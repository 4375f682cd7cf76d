package chainrule.formula.eval;

/** What is kept count of while expressions are evaluated. */
final class EvaluationState {
  private Budget budget;
  private boolean nearKink;

  EvaluationState(Budget budget) {
    this.budget = budget;
  }

  void spendFrom(Budget other) {
    budget = other;
  }

  void spend(long numbers) {
    budget.spend(numbers);
  }

  void forgetKinks() {
    nearKink = false;
  }

  /** Notes whether an argument is close to a kink. */
  void meet(boolean kink) {
    nearKink |= kink;
  }

  boolean isNearKink() {
    return nearKink;
  }
}
