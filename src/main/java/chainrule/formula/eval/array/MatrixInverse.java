package chainrule.formula.eval.array;

import java.util.Arrays;

/** A⁻¹ of a small square matrix of doubles, from PA = LU with the largest pivot of each column. */
final class MatrixInverse {
  /** A smaller pivot, beside the largest entry of A, means that A is singular. */
  private static final double SINGULAR = 1e-11;

  private final double[][] lu;
  private final double[][] x;
  private final double smallest;

  private MatrixInverse(double[][] a) {
    this.lu = a;
    this.x = new double[a.length][a.length];
    Arrays.setAll(x, i -> unit(i, a.length));
    this.smallest =
        SINGULAR * Arrays.stream(a).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
  }

  private static double[] unit(int i, int n) {
    double[] row = new double[n];
    row[i] = 1;
    return row;
  }

  /** Row by row in, row by row out; NaN everywhere where A is singular. */
  static double[] inverse(double[] numbers, int n) {
    double[][] a = new double[n][];
    Arrays.setAll(a, i -> Arrays.copyOfRange(numbers, i * n, (i + 1) * n));
    MatrixInverse inverse = new MatrixInverse(a);
    double[] result = new double[n * n];
    if (inverse.decompose()) {
      inverse.solve();
      Arrays.setAll(result, k -> inverse.x[k / n][k % n]);
    } else {
      Arrays.fill(result, Double.NaN);
    }
    return result;
  }

  /** Whether A is regular; L below the diagonal of {@code lu}, U above it, P in {@code x}. */
  private boolean decompose() {
    for (int column = 0; column < lu.length; column++) {
      int pivot = eliminate(column);
      if (Math.abs(lu[pivot][column]) <= smallest) {
        return false;
      }
      swap(lu, pivot, column);
      swap(x, pivot, column);
      for (int row = column + 1; row < lu.length; row++) {
        lu[row][column] /= lu[column][column];
      }
    }
    return true;
  }

  /** Makes the entries of a column; the row of the largest that may be the pivot. */
  private int eliminate(int column) {
    int pivot = column;
    double largest = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < lu.length; row++) {
      for (int k = 0; k < Math.min(row, column); k++) {
        lu[row][column] -= lu[row][k] * lu[k][column];
      }
      if (row >= column && Math.abs(lu[row][column]) > largest) {
        largest = Math.abs(lu[row][column]);
        pivot = row;
      }
    }
    return pivot;
  }

  private static void swap(double[][] rows, int i, int j) {
    double[] row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
  }

  /** LUX = P: forwards, then backwards. */
  private void solve() {
    int n = lu.length;
    for (int column = 0; column < n; column++) {
      for (int row = column + 1; row < n; row++) {
        subtract(row, column);
      }
    }
    for (int column = n - 1; column >= 0; column--) {
      for (int j = 0; j < n; j++) {
        x[column][j] /= lu[column][column];
      }
      for (int row = 0; row < column; row++) {
        subtract(row, column);
      }
    }
  }

  private void subtract(int row, int column) {
    for (int j = 0; j < x.length; j++) {
      x[row][j] -= x[column][j] * lu[row][column];
    }
  }
}
