package chainrule.formula.verify;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.eval.array.Gap;
import java.util.Optional;

/**
 * How two entries compare, as far as their digits tell.
 *
 * <pre>
 *   equal       |a − b| is what rounding can make, which is 10^(12 − digits) of max(|a|, |b|) at
 *               most, or shrinks as the digits grow; and neither has absorbed another number
 *   different   |a − b| is more than rounding can make, and by far or the same with fewer digits
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
  private static final int BY_FAR = 20;

  /**
   * What two entries tell.
   *
   * @param now with so many digits
   * @param digits how many
   * @param before with fewer digits
   */
  static EntryRelation of(Gap now, int digits, Optional<Gap> before) {
    if (now.apart() > now.noise() + 1) {
      return isByFar(now) || before.filter(fewer -> areAlike(now, fewer)).isPresent()
          ? now.sign() < 0 ? LESS : GREATER
          : OPEN;
    }
    boolean settled =
        isResolved(now, digits) || before.filter(fewer -> hasShrunk(now, fewer)).isPresent();
    return settled && !now.isIncomplete() ? EQUAL : OPEN;
  }

  private static boolean isByFar(Gap now) {
    return now.apart() > now.noise() + BY_FAR;
  }

  private static boolean areAlike(Gap now, Gap before) {
    return Math.abs(now.apart() - before.apart()) <= FACTOR_OF_TWO;
  }

  /** Whether rounding is small beside the entries. */
  private static boolean isResolved(Gap now, int digits) {
    return now.noise()
        <= GUARD_DIGITS - digits + (now.isNone() ? Math.max(0, now.size()) : now.size());
  }

  private static boolean hasShrunk(Gap now, Gap before) {
    return now.noise() <= Math.max(before.apart(), before.noise()) - SHRUNK;
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
