package chainrule.formula.verify;

import chainrule.formula.eval.array.NumericArray;

/** A Jacobian of functions of one entry each may be written as its diagonal. */
final class Diagonals {
  private Diagonals() {}

  /** Whether a square matrix meets a vector of as many entries. */
  static boolean meet(NumericArray matrix, NumericArray vector) {
    return matrix.rows() == matrix.columns()
        && matrix.rows() > 1
        && (vector.columns() == 1 || vector.rows() == 1)
        && vector.weight() == matrix.rows();
  }

  /** The diagonal, as a column. */
  static NumericArray of(NumericArray matrix) {
    int n = matrix.rows();
    return matrix.gather(n, 1, NumericArray.places(n, 1, (i, j) -> i * n + i));
  }

  /** Whether every entry away from the diagonal is 0. */
  static boolean isDiagonal(NumericArray matrix) {
    for (int k = 0; k < matrix.weight(); k++) {
      if (k / matrix.columns() != k % matrix.columns() && matrix.at(k) != 0) {
        return false;
      }
    }
    return true;
  }
}
