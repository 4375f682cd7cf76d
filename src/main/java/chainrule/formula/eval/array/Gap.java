package chainrule.formula.eval.array;

/**
 * How far two numbers a and b are apart, found in their own digits.
 *
 * @param apart log₁₀ |a − b|; −∞ where they are equal, NaN where one of them is no number
 * @param size log₁₀ max(|a|, |b|); −∞ where both are 0
 * @param sign of a − b
 */
public record Gap(double apart, double size, int sign) {
  /** Whether all digits agree. */
  public boolean isNone() {
    return apart == Double.NEGATIVE_INFINITY;
  }
}
