package chainrule.formula.verify;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumericArray;
import java.util.ArrayList;
import java.util.List;

/** How far apart two arrays are. */
final class ArrayComparison {
  private ArrayComparison() {}

  /**
   * max |a − b| / max(|a|, |b|, floor); ∞ where only one side is finite, NaN where neither is. A
   * square matrix meets a column as its diagonal, and is ∞ away from it if it has more than that.
   */
  static double error(NumericArray a, Order order, NumericArray b, double floor) {
    NumericArray left = isDiagonalOf(a, b) ? diagonal(a) : a;
    NumericArray right = isDiagonalOf(b, a) ? diagonal(b) : b;
    if (!left.isFinite() && !right.isFinite()) {
      return Double.NaN;
    }
    if (!left.isFinite()
        || !right.isFinite()
        || (left.weight() < a.weight() && !isDiagonal(a))
        || (right.weight() < b.weight() && !isDiagonal(b))) {
      return Double.POSITIVE_INFINITY;
    }
    return order == Order.EQUAL
        ? distance(left, right, floor)
        : misorder(left, order, right, floor);
  }

  private static double distance(NumericArray a, NumericArray b, double floor) {
    double apart = 0;
    double scale = floor;
    for (int k = 0; k < Math.max(a.weight(), b.weight()); k++) {
      double x = a.at(a.isScalar() ? 0 : k);
      double y = b.at(b.isScalar() ? 0 : k);
      apart = Math.max(apart, precise(a, b, k));
      scale = Math.max(scale, Math.max(Math.abs(x), Math.abs(y)));
    }
    return apart / scale;
  }

  /** |a_k − b_k|, subtracted in the numbers' own digits. */
  private static double precise(NumericArray a, NumericArray b, int k) {
    if (a instanceof DoubleArray && b instanceof DoubleArray) {
      return Math.abs(a.at(a.isScalar() ? 0 : k) - b.at(b.isScalar() ? 0 : k));
    }
    NumericArray x = a.gather(1, 1, new int[] {a.isScalar() ? 0 : k});
    NumericArray y = b.gather(1, 1, new int[] {b.isScalar() ? 0 : k});
    return Math.abs(x.plus(y.times(y.filled(1, 1, -1))).at(0));
  }

  private static double misorder(NumericArray a, Order order, NumericArray b, double floor) {
    for (int k = 0; k < Math.max(a.weight(), b.weight()); k++) {
      double x = a.at(a.isScalar() ? 0 : k);
      double y = b.at(b.isScalar() ? 0 : k);
      if (!order.holds(x, y, 1e-12 * Math.max(Math.abs(x), floor))) {
        return 1;
      }
    }
    return 0;
  }

  private static boolean isDiagonalOf(NumericArray matrix, NumericArray column) {
    return matrix.rows() == matrix.columns()
        && matrix.rows() > 1
        && (column.columns() == 1 || column.rows() == 1)
        && column.weight() == matrix.rows();
  }

  private static NumericArray diagonal(NumericArray matrix) {
    return (NumericArray)
        ArrayOperations.gather(matrix, matrix.rows(), 1, (i, j) -> i * matrix.columns() + i);
  }

  private static boolean isDiagonal(NumericArray matrix) {
    for (int k = 0; k < matrix.weight(); k++) {
      if (k / matrix.columns() != k % matrix.columns() && matrix.at(k) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The same numbers, of another kind. */
  static Array like(NumericArray seed, NumericArray array) {
    List<NumericArray> numbers = new ArrayList<>();
    for (int k = 0; k < array.weight(); k++) {
      numbers.add(seed.filled(1, 1, array.at(k)));
    }
    return ArrayOperations.gather(
        seed.join(numbers), array.rows(), array.columns(), (i, j) -> i * array.columns() + j);
  }
}
