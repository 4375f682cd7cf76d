package chainrule.formula.reason;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Quotient;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A fraction in lowest terms, with a positive denominator. */
record Rational(BigInteger numerator, BigInteger denominator) {
  static final Rational ZERO = of(0);
  static final Rational ONE = of(1);
  static final Rational HALF = new Rational(BigInteger.ONE, BigInteger.TWO);

  Rational {
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger divisor = numerator.gcd(denominator);
      divisor = denominator.signum() < 0 ? divisor.negate() : divisor;
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }
  }

  static Rational of(long number) {
    return new Rational(BigInteger.valueOf(number), BigInteger.ONE);
  }

  static Rational of(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= 0
        ? new Rational(plain.toBigIntegerExact(), BigInteger.ONE)
        : new Rational(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
  }

  Rational plus(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Rational negated() {
    return new Rational(numerator.negate(), denominator);
  }

  Rational inverse() {
    return new Rational(denominator, numerator);
  }

  Rational absolute() {
    return new Rational(numerator.abs(), denominator);
  }

  boolean isZero() {
    return numerator.signum() == 0;
  }

  boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  int signum() {
    return numerator.signum();
  }

  /** A power with a small whole exponent; the number is not 0 where the exponent is negative. */
  Rational power(int exponent) {
    return exponent < 0
        ? inverse().power(-exponent)
        : new Rational(numerator.pow(exponent), denominator.pow(exponent));
  }

  Expr toExpr() {
    Expr top = new NumberLiteral(new BigDecimal(numerator));
    return isWhole() ? top : new Quotient(top, new NumberLiteral(new BigDecimal(denominator)));
  }
}
