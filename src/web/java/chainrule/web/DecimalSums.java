package chainrule.web;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Sums of decimals that are rounded, by the algorithm of Java's own {@link
 * BigDecimal#add(BigDecimal, MathContext)}. The translator's fills up with zeros whatever lies
 * between the numbers, so that 1 + e^(−1000000) takes minutes, or is refused.
 */
final class DecimalSums {
  private DecimalSums() {}

  /** a + b, rounded; the scale is Java's, too. */
  static BigDecimal sum(BigDecimal a, BigDecimal b, MathContext digits) {
    if (digits.getPrecision() == 0 || (a.signum() == 0 && b.signum() == 0)) {
      return a.add(b).round(digits);
    }
    if (a.signum() == 0 || b.signum() == 0) {
      int scale = Math.max(a.scale(), b.scale());
      return filled((a.signum() == 0 ? b : a).round(digits), scale, digits);
    }
    BigDecimal coarse = a.scale() < b.scale() ? a : b;
    BigDecimal fine = coarse == a ? b : a;
    return coarse.add(seenBeside(coarse, fine, digits)).round(digits);
  }

  /** With zeros behind it, as far as the digits go. */
  private static BigDecimal filled(BigDecimal number, int scale, MathContext digits) {
    int zeros = Math.min(scale - number.scale(), digits.getPrecision() - number.precision());
    return zeros > 0 ? number.setScale(number.scale() + zeros) : number;
  }

  /** A number, or one of the same sign that is near enough where its digits are not seen in a sum. */
  private static BigDecimal seenBeside(BigDecimal large, BigDecimal small, MathContext digits) {
    long last = (long) large.scale() - large.precision() + digits.getPrecision();
    long seen = Math.max(large.scale(), last) + 2;
    long first = (long) small.scale() - small.precision() + 1;
    return first > seen ? BigDecimal.valueOf(small.signum(), (int) (seen + 1)) : small;
  }

  /** a − b, rounded. */
  static BigDecimal difference(BigDecimal a, BigDecimal b, MathContext digits) {
    return sum(a, b.negate(), digits);
  }
}
