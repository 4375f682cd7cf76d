package chainrule.formula.eval.array;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A decimal with so many digits and what is known of its error, or none: NaN stands for what has no
 * finite value. Immutable.
 *
 * <p>A sum may be so much larger than one of its terms that no digit of the term is seen in it, and
 * a function so flat that its argument is not: tanh 100 = 1 − 2.8e−87. Such a number has absorbed
 * another one, and so have all that are computed from it. More digits may show what is missing.
 *
 * @param value the number; 0 where there is none
 * @param isNumber whether there is one
 * @param error log₁₀ of how far the exact value may be away; −∞ where this is the exact value
 * @param hasAbsorbed whether a number other than 0 is not seen in it
 */
record Decimal(BigDecimal value, boolean isNumber, double error, boolean hasAbsorbed) {
  static final double EXACT = Double.NEGATIVE_INFINITY;
  static final Decimal ZERO = of(BigDecimal.ZERO);
  static final Decimal ONE = of(BigDecimal.ONE);
  static final Decimal NAN = new Decimal(BigDecimal.ZERO, false, EXACT, false);

  private static final double LOG_2 = Math.log10(2);
  private static final MathContext DIFFERENCE = MathContext.DECIMAL128;
  private static final int BITS_THAT_COUNT = 64;
  private static final int MORE_THAN_ALL_BUT_ROUNDING = 4;

  /** An exact one. */
  static Decimal of(BigDecimal value) {
    return new Decimal(value, true, EXACT, false);
  }

  /** An exact one, or none where the double is not finite. */
  static Decimal of(double value) {
    return Double.isFinite(value) ? of(new BigDecimal(value)) : NAN;
  }

  /** One that is rounded to so many digits. */
  static Decimal rounded(BigDecimal value, MathContext digits) {
    BigDecimal rounded = value.round(digits);
    return new Decimal(rounded, true, rounding(rounded, digits.getPrecision()), false);
  }

  /** log₁₀ of what rounding to so many digits may have changed. */
  static double rounding(BigDecimal value, int digits) {
    boolean exact = value.signum() == 0 || value.precision() < digits;
    return exact ? EXACT : exponent(value) - (double) digits;
  }

  Decimal plus(Decimal other, MathContext digits) {
    if (!isNumber || !other.isNumber) {
      return NAN;
    }
    BigDecimal sum = value.add(other.value, digits);
    double total = total(total(error, other.error), rounding(sum, digits.getPrecision()));
    boolean absorbed = isAbsorbedBy(total) || other.isAbsorbedBy(total);
    return new Decimal(sum, true, total, absorbed);
  }

  /** Whether the number, or one that it has absorbed, is not seen beside such an error. */
  private boolean isAbsorbedBy(double by) {
    return hasAbsorbed || (isKnown() && exponent() <= by);
  }

  Decimal times(Decimal other, MathContext digits) {
    if (!isNumber || !other.isNumber) {
      return NAN;
    }
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    BigDecimal product = value.multiply(other.value, digits);
    double total = rounding(product, digits.getPrecision());
    if (error > EXACT || other.error > EXACT) {
      double ofEach = total(logarithm() + other.error, other.logarithm() + error);
      total = total(total(ofEach, error + other.error), total);
    }
    return new Decimal(product, true, total, hasAbsorbed || other.hasAbsorbed);
  }

  private boolean isZero() {
    return sign() == 0 && error == EXACT && !hasAbsorbed;
  }

  /** Whether it is surely not 0. */
  boolean isKnown() {
    return sign() != 0 && (error == EXACT || error < exponent() - 1);
  }

  /** The same with an error of its own, and what it is computed from. */
  Decimal from(double ownError, boolean absorbed) {
    return new Decimal(value, isNumber, total(error, ownError), hasAbsorbed || absorbed);
  }

  /** log₁₀ (10^a + 10^b), or a little more. */
  static double total(double a, double b) {
    double large = Math.max(a, b);
    double apart = large - Math.min(a, b);
    return apart <= MORE_THAN_ALL_BUT_ROUNDING
        ? large + StrictMath.log10(1 + StrictMath.pow(10, -apart))
        : large;
  }

  /** The same, taken to be exact. */
  Decimal exact() {
    return isNumber ? of(value) : this;
  }

  double toDouble() {
    return isNumber ? value.doubleValue() : Double.NaN;
  }

  /** a − b, to more digits than a double has. */
  Decimal minus(Decimal other) {
    return isNumber && other.isNumber
        ? new Decimal(
            value.subtract(other.value, DIFFERENCE),
            true,
            total(error, other.error),
            hasAbsorbed || other.hasAbsorbed)
        : NAN;
  }

  int sign() {
    return value.signum();
  }

  /** The decimal exponent of a number that is not 0: 10^(e − 1) ≤ |x| &lt; 10^e. */
  int exponent() {
    return exponent(value);
  }

  private static int exponent(BigDecimal value) {
    return value.precision() - value.scale();
  }

  /** log₁₀ |x| to the digits of a double. */
  double logarithm() {
    if (!isNumber || sign() == 0) {
      return isNumber ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    BigInteger whole = value.unscaledValue().abs();
    int shift = Math.max(0, whole.bitLength() - BITS_THAT_COUNT);
    double leading = whole.shiftRight(shift).doubleValue();
    return StrictMath.log10(leading) + shift * LOG_2 - value.scale();
  }
}
