package chainrule.formula.verify;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumericArray;

/** How far two arrays are from comparing as they are claimed to. */
final class ArrayComparison {
  private ArrayComparison() {}

  /**
   * max |a − b| / max(|a|, |b|, floor); ∞ where only one side is finite, NaN where neither is. A
   * square matrix meets a vector as its diagonal, and is ∞ away from it if it has more than that.
   * For an order other than =, 0 where all entries are in it and 1 where one is not.
   */
  static double error(NumericArray a, Order order, NumericArray b) {
    if (Diagonals.meet(a, b)) {
      NumericArray diagonal = Diagonals.of(a);
      return Diagonals.isDiagonal(a) ? error(diagonal, order, b) : apart(diagonal, b);
    }
    if (Diagonals.meet(b, a)) {
      NumericArray diagonal = Diagonals.of(b);
      return Diagonals.isDiagonal(b) ? error(a, order, diagonal) : apart(a, diagonal);
    }
    if (!a.isFinite() || !b.isFinite()) {
      return apart(a, b);
    }
    return order == Order.EQUAL ? distance(a, b) : misorder(a, order, b);
  }

  /** Of arrays that cannot be equal: ∞ where one of them has a value. */
  private static double apart(NumericArray a, NumericArray b) {
    return a.isFinite() || b.isFinite() ? Double.POSITIVE_INFINITY : Double.NaN;
  }

  private static double distance(NumericArray a, NumericArray b) {
    double apart = 0;
    double scale = Tolerance.FLOOR;
    for (int k = 0; k < entries(a, b); k++) {
      apart = Math.max(apart, difference(a, b, k));
      scale = Math.max(scale, Math.max(Math.abs(at(a, k)), Math.abs(at(b, k))));
    }
    return apart / scale;
  }

  private static double misorder(NumericArray a, Order order, NumericArray b) {
    for (int k = 0; k < entries(a, b); k++) {
      double tolerance = Tolerance.ORDER * Math.max(Math.abs(at(a, k)), Tolerance.FLOOR);
      if (!order.holds(at(a, k), at(b, k), tolerance)) {
        return 1;
      }
    }
    return 0;
  }

  private static long entries(NumericArray a, NumericArray b) {
    return Math.max(a.weight(), b.weight());
  }

  /** The k-th entry; a scalar stands for an array that has it everywhere. */
  private static double at(NumericArray a, int k) {
    return a.at(place(a, k));
  }

  private static int place(NumericArray a, int k) {
    return a.isScalar() ? 0 : k;
  }

  /** |a_k − b_k|, subtracted in the numbers' own digits. */
  private static double difference(NumericArray a, NumericArray b, int k) {
    if (a instanceof DoubleArray && b instanceof DoubleArray) {
      return Math.abs(at(a, k) - at(b, k));
    }
    NumericArray x = a.gather(1, 1, new int[] {place(a, k)});
    NumericArray y = b.gather(1, 1, new int[] {place(b, k)});
    return Math.abs(x.plus(y.times(y.filled(1, 1, -1))).at(0));
  }
}
