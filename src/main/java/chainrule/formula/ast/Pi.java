package chainrule.formula.ast;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * π to more digits than a claim is computed with, by Machin's formula.
 *
 * <pre>
 *   π = 16 arctan 1/5 − 4 arctan 1/239      arctan 1/n = 1/n − 1/(3n³) + 1/(5n⁵) − …
 * </pre>
 */
public final class Pi {
  private static final int DIGITS = 440;
  private static final int GUARD_DIGITS = 10;
  private static final BigInteger ONE = BigInteger.TEN.pow(DIGITS + GUARD_DIGITS);

  /** The number. */
  public static final NumberLiteral LITERAL = new NumberLiteral(value());

  private Pi() {}

  private static BigDecimal value() {
    BigInteger sum =
        BigInteger.valueOf(16)
            .multiply(arctangentOfReciprocal(5))
            .subtract(BigInteger.valueOf(4).multiply(arctangentOfReciprocal(239)));
    return new BigDecimal(sum.divide(BigInteger.TEN.pow(GUARD_DIGITS)), DIGITS);
  }

  /** In units of the last digit. */
  private static BigInteger arctangentOfReciprocal(int n) {
    BigInteger square = BigInteger.valueOf(-(long) n * n);
    BigInteger power = ONE.divide(BigInteger.valueOf(n));
    BigInteger sum = BigInteger.ZERO;
    for (int k = 1; power.signum() != 0; k += 2) {
      sum = sum.add(power.divide(BigInteger.valueOf(k)));
      power = power.divide(square);
    }
    return sum;
  }
}
