package chainrule.notebook;

import chainrule.word2vec.LossAndGradient;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * What a loss that a student has written is called with.
 *
 * @param outside o
 * @param negatives w_1, …, w_K; empty for the naive softmax
 * @param centerVector v_c
 * @param outsideVectors U
 */
record LossCall(
    int outside, List<Integer> negatives, RealVector centerVector, RealMatrix outsideVectors) {
  static LossCall of(double[][] rows) {
    return new LossCall(
        Rows.integer(rows[0]), Rows.integers(rows[1]), Rows.vector(rows[2]), Rows.matrix(rows, 3));
  }

  double[][] rows() {
    return Rows.all(
        Rows.of(outside), Rows.of(negatives), Rows.of(centerVector), Rows.of(outsideVectors));
  }

  /** What the function gives, as rows of numbers: J, ∂J/∂v_c, and ∂J/∂U row by row. */
  static double[][] rows(LossAndGradient given) {
    if (given == null) {
      throw new IllegalArgumentException("the function gives null; it must give a loss");
    }
    return Rows.all(
        Rows.of(given.loss()), Rows.of(given.centerGradient()), Rows.of(given.outsideGradient()));
  }

  static double loss(double[][] given) {
    return given[0][0];
  }

  static RealVector centerGradient(double[][] given) {
    return Rows.vector(given[1]);
  }

  static RealMatrix outsideGradient(double[][] given) {
    return Rows.matrix(given, 2);
  }
}
