package chainrule.formula.verify;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.eval.array.NumericArray;
import java.util.Optional;

/**
 * How far two arrays of doubles are from comparing as they are claimed to; ∞ where only one of them
 * is finite, NaN where neither is.
 *
 * <pre>
 *   =           ofEntries = max |a − b| / max(|a|, |b|)      ofWhole = max |a − b| / max(|a|, |b|, 1e−3) over all
 *   the others  1 where an entry is not clearly as claimed, else 0; ofWhole is 0 where they may be equal
 * </pre>
 *
 * @param ofEntries the largest error of an entry, compared for itself
 * @param ofWhole the largest error, relative to the largest of all entries: what is not small here
 *     is more than rounding
 */
record ArrayComparison(double ofEntries, double ofWhole) {
  private static final ArrayComparison APART =
      new ArrayComparison(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  private static final ArrayComparison NONE = new ArrayComparison(Double.NaN, Double.NaN);

  static ArrayComparison of(NumericArray left, Order order, NumericArray right) {
    if (!left.isFinite() || !right.isFinite()) {
      return left.isFinite() || right.isFinite() ? APART : NONE;
    }
    Optional<ComparedSides> sides = ComparedSides.of(left, right);
    if (sides.isEmpty()) {
      return APART;
    }
    return order == Order.EQUAL ? distance(sides.get()) : misorder(sides.get(), order);
  }

  private static ArrayComparison distance(ComparedSides sides) {
    double largest = 0;
    double apart = 0;
    double scale = Tolerance.FLOOR;
    for (int k = 0; k < sides.entries(); k++) {
      double a = sides.left().at(sides.leftPlace(k));
      double b = sides.right().at(sides.rightPlace(k));
      double size = Math.max(Math.abs(a), Math.abs(b));
      double gap = Math.abs(a - b);
      largest = Math.max(largest, gap == 0 ? 0 : gap / size);
      apart = Math.max(apart, gap);
      scale = Math.max(scale, size);
    }
    return new ArrayComparison(largest, apart / scale);
  }

  private static ArrayComparison misorder(ComparedSides sides, Order order) {
    double ofEntries = 0;
    double ofWhole = 0;
    int apart = 0;
    for (int k = 0; k < sides.entries(); k++) {
      double a = sides.left().at(sides.leftPlace(k));
      double b = sides.right().at(sides.rightPlace(k));
      double size = Math.max(Math.abs(a), Math.abs(b));
      boolean clear = Math.abs(a - b) > Tolerance.RIGHT * size;
      boolean tie = Math.abs(a - b) <= Tolerance.ORDER * Math.max(size, Tolerance.FLOOR);
      apart += clear ? 1 : 0;
      if (!clear || !order.holds((int) Math.signum(a - b))) {
        ofEntries = 1;
        ofWhole = tie && order.holds(0) ? ofWhole : 1;
      }
    }
    return order == Order.NOT_EQUAL && apart > 0
        ? new ArrayComparison(0, 0)
        : new ArrayComparison(ofEntries, ofWhole);
  }
}
