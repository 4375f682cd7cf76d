package chainrule.formula.eval.array;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * eˣ by Taylor's series, in binary: there a number is rounded by a shift, for which decimals take a
 * division.
 *
 * <pre>
 *   eˣ = (e^(x/2ᵏ))^(2ᵏ) = m 2⁻ᵉ
 * </pre>
 */
final class Exponential {
  private static final double LOG_10 = Math.log(10) / Math.log(2);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int GUARD_BITS = 16;

  /** Larger powers of two are rounded as well. */
  private static final int EXACT = 4096;

  private final MathContext digits;
  private final int halvings;
  private final int bits;
  private BigInteger mantissa;
  private int exponent;

  private Exponential(int halvings, MathContext digits) {
    this.digits = digits;
    this.halvings = halvings;
    this.bits = (int) Math.ceil(digits.getPrecision() * LOG_10) + halvings + GUARD_BITS;
  }

  /**
   * eˣ to so many digits.
   *
   * @param halvings how often x is halved until it is small
   */
  static BigDecimal of(BigDecimal x, int halvings, MathContext digits) {
    return new Exponential(halvings, digits).of(x);
  }

  private BigDecimal of(BigDecimal x) {
    BigDecimal shifted = x.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(bits)));
    mantissa = series(whole(shifted).shiftRight(halvings));
    exponent = bits;
    for (int k = 0; k < halvings; k++) {
      square();
    }
    return new BigDecimal(mantissa).divide(powerOfTwo(), digits);
  }

  /**
   * The part before the point; of a number such as 10^(−1000000) no power of ten is made for it.
   */
  private static BigInteger whole(BigDecimal x) {
    return x.precision() <= x.scale() ? BigInteger.ZERO : x.toBigInteger();
  }

  /** 1 + x + x²/2! + …, of numbers that have so many bits behind the point. */
  private BigInteger series(BigInteger x) {
    BigInteger term = BigInteger.ONE.shiftLeft(bits);
    BigInteger sum = term;
    for (int k = 1; term.bitLength() > 0; k++) {
      term = term.multiply(x).shiftRight(bits).divide(BigInteger.valueOf(k));
      sum = sum.add(term);
    }
    return sum;
  }

  private void square() {
    BigInteger square = mantissa.multiply(mantissa);
    int excess = square.bitLength() - bits;
    mantissa = square.shiftRight(excess);
    exponent = 2 * exponent - excess;
  }

  private BigDecimal powerOfTwo() {
    return exponent >= 0 && exponent <= EXACT
        ? new BigDecimal(BigInteger.ONE.shiftLeft(exponent))
        : TWO.pow(exponent, new MathContext(digits.getPrecision() + GUARD_BITS));
  }
}
