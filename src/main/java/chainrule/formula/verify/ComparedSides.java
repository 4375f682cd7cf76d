package chainrule.formula.verify;

import chainrule.formula.eval.array.NumericArray;
import java.util.Optional;

/**
 * Two sides entry by entry: a scalar stands for an array that has it everywhere, and a diagonal
 * matrix meets a vector as its diagonal.
 *
 * @param left the left side
 * @param right the right side
 */
record ComparedSides(NumericArray left, NumericArray right) {
  /** The sides of a claim; empty where a matrix meets a vector and is more than its diagonal. */
  static Optional<ComparedSides> of(NumericArray left, NumericArray right) {
    if (Diagonals.meet(left, right)) {
      return diagonal(left).map(diagonal -> new ComparedSides(diagonal, right));
    }
    return Diagonals.meet(right, left)
        ? diagonal(right).map(diagonal -> new ComparedSides(left, diagonal))
        : Optional.of(new ComparedSides(left, right));
  }

  private static Optional<NumericArray> diagonal(NumericArray matrix) {
    return Diagonals.isDiagonal(matrix) ? Optional.of(Diagonals.of(matrix)) : Optional.empty();
  }

  int entries() {
    return (int) Math.max(left.weight(), right.weight());
  }

  /** Where the k-th entry of the left side is. */
  int leftPlace(int k) {
    return left.isScalar() ? 0 : k;
  }

  /** Where the k-th entry of the right side is. */
  int rightPlace(int k) {
    return right.isScalar() ? 0 : k;
  }
}
