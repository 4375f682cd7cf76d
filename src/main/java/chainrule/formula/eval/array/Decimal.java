package chainrule.formula.eval.array;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A decimal with so many digits, or none: NaN stands for what has no finite value. Immutable.
 *
 * @param value the number; 0 where there is none
 * @param isNumber whether there is one
 */
record Decimal(BigDecimal value, boolean isNumber) {
  static final Decimal ZERO = of(BigDecimal.ZERO);
  static final Decimal ONE = of(BigDecimal.ONE);
  static final Decimal NAN = new Decimal(BigDecimal.ZERO, false);

  static Decimal of(BigDecimal value) {
    return new Decimal(value, true);
  }

  static Decimal of(double value) {
    return Double.isFinite(value) ? of(new BigDecimal(value)) : NAN;
  }

  Decimal plus(Decimal other, MathContext digits) {
    return isNumber && other.isNumber ? of(value.add(other.value, digits)) : NAN;
  }

  Decimal times(Decimal other, MathContext digits) {
    return isNumber && other.isNumber ? of(value.multiply(other.value, digits)) : NAN;
  }

  double toDouble() {
    return isNumber ? value.doubleValue() : Double.NaN;
  }

  /** a − b, exactly. */
  Decimal minus(Decimal other) {
    return isNumber && other.isNumber ? of(value.subtract(other.value)) : NAN;
  }

  int sign() {
    return value.signum();
  }

  /** The decimal exponent of a number that is not 0: 10^(e − 1) ≤ |x| &lt; 10^e. */
  int exponent() {
    return value.precision() - value.scale();
  }

  /** log₁₀ |x| to the digits of a double. */
  double logarithm() {
    if (!isNumber || sign() == 0) {
      return isNumber ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    double mantissa = value.scaleByPowerOfTen(-exponent()).abs().doubleValue();
    return exponent() + Math.log10(mantissa);
  }
}
