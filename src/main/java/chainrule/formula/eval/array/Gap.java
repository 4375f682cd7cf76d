package chainrule.formula.eval.array;

/**
 * How far two numbers a and b are apart, found in their own digits.
 *
 * @param apart log₁₀ |a − b|; −∞ where they are equal, NaN where one of them is no number
 * @param size log₁₀ max(|a|, |b|); −∞ where both are 0
 * @param sign of a − b
 * @param noise log₁₀ of what rounding can make of a − b; −∞ where both are exact
 * @param isIncomplete whether a number other than 0 is not seen in a or b, for it is too small
 */
public record Gap(double apart, double size, int sign, double noise, boolean isIncomplete) {
  private static final int GUARD_DIGITS = 12;

  /** Whether all digits agree. */
  public boolean isNone() {
    return apart == Double.NEGATIVE_INFINITY;
  }

  /** Whether rounding alone may have made the difference, or hidden it. */
  public boolean isUnsure() {
    return isIncomplete ? apart <= noise : !isNone() && apart <= noise;
  }

  /**
   * Whether the numbers agree in all of so many digits but a few: as a condition is met at a point
   * that was computed to meet it, x² = 2 at √2.
   */
  public boolean isTie(int digits) {
    return !isIncomplete && apart <= noise && noise <= GUARD_DIGITS - digits + Math.max(0, size);
  }
}
