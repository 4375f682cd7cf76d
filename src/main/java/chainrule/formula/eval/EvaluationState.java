package chainrule.formula.eval;

import chainrule.formula.eval.array.NumericArray;

/** What is kept count of while expressions are evaluated. */
final class EvaluationState {
  private Budget budget;
  private boolean atKink;
  private boolean unsure;
  private int exponent;

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
    atKink = false;
  }

  /** Notes whether a derivative is taken at a kink. */
  void meet(boolean kink) {
    atKink |= kink;
  }

  boolean isAtKink() {
    return atKink;
  }

  /** Notes whether rounding may have decided a comparison. */
  void doubt(boolean comparison) {
    unsure |= comparison;
  }

  /** Whether rounding may have decided a comparison, now or before. */
  boolean isUnsure() {
    return unsure;
  }

  /** Notes how large numbers are. */
  void watch(NumericArray computed) {
    exponent = Math.max(exponent, computed.exponent());
  }

  /** Above the decimal exponents of all decimals so far. */
  int exponent() {
    return exponent;
  }
}
