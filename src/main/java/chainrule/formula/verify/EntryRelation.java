package chainrule.formula.verify;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.eval.array.Gap;
import java.util.Optional;

/**
 * How two entries compare, as far as their digits tell.
 *
 * <pre>
 *   equal       |a − b| ≤ 10^(12 − digits) max(|a|, |b|), or it shrinks as the digits grow
 *   different   |a − b| is more than rounding can make of the largest number on the way, and stays
 *               the same as the digits grow
 * </pre>
 */
enum EntryRelation {
  /** They are equal. */
  EQUAL,
  /** The left one is smaller. */
  LESS,
  /** The left one is larger. */
  GREATER,
  /** More digits are needed. */
  OPEN;

  private static final int GUARD_DIGITS = 12;
  private static final double FACTOR_OF_TWO = 0.3;
  private static final int SHRUNK = 15;

  /**
   * What two entries tell.
   *
   * @param now with so many digits
   * @param digits how many
   * @param noise log₁₀ of what rounding can make
   * @param before with fewer digits
   */
  static EntryRelation of(Gap now, int digits, double noise, Optional<Gap> before) {
    if (now.isNone() || now.apart() - now.size() <= GUARD_DIGITS - digits) {
      return EQUAL;
    }
    if (before.isEmpty()) {
      return OPEN;
    }
    double grown = now.apart() - before.get().apart();
    if (now.apart() > noise && Math.abs(grown) <= FACTOR_OF_TWO) {
      return now.sign() < 0 ? LESS : GREATER;
    }
    return grown <= -SHRUNK ? EQUAL : OPEN;
  }

  /** Whether an entry is as claimed. */
  boolean isIn(Order order) {
    return switch (this) {
      case EQUAL -> order.holds(0);
      case LESS -> order.holds(-1);
      case GREATER -> order.holds(1);
      case OPEN -> false;
    };
  }
}
