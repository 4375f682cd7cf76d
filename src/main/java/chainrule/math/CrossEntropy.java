package chainrule.math;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;

/**
 * How surprised a prediction ŷ is by the truth y.
 *
 * <pre>
 *   CE(y, ŷ) = −Σ_i y_i log ŷ_i      with ŷ = softmax(z):      CE = logSumExp(z) − yᵀz      ∂CE/∂z = ŷ − y
 * </pre>
 *
 * Notebook 02.
 */
public final class CrossEntropy {
  private CrossEntropy() {}

  /**
   * CE(y, ŷ) = −Σ_i y_i log ŷ_i, where 0 · log 0 counts as 0.
   *
   * @param y the truth, length n, a distribution. Not modified.
   * @param yHat ŷ, the prediction, length n, a distribution. Not modified.
   * @return a number ≥ 0, +∞ where the prediction excludes what is true
   * @throws IllegalArgumentException if the lengths differ or either is not a distribution
   */
  public static double crossEntropy(RealVector y, RealVector yHat) {
    Require.sameLength("y", y, "yHat", yHat);
    return expectation(
        Require.distribution("y", y),
        Require.distribution("yHat", yHat).map(p -> -StrictMath.log(p)));
  }

  /**
   * CE(y, softmax(z)) = −Σ_i y_i log softmax(z)_i, computed from the scores.
   *
   * @param y the truth, length n, a distribution. Not modified.
   * @param z the scores, length n, finite. Not modified.
   * @return a number ≥ 0
   * @throws IllegalArgumentException if the lengths differ, y is not a distribution or z is not
   *     finite
   */
  public static double crossEntropyOfScores(RealVector y, RealVector z) {
    Require.sameLength("y", y, "z", z);
    return expectation(Require.distribution("y", y), Softmax.logSoftmax(z).mapMultiplyToSelf(-1));
  }

  /**
   * ∂CE(y, softmax(z))/∂z = ŷ − y.
   *
   * @param y the truth, length n, a distribution. Not modified.
   * @param z the scores, length n, finite. Not modified.
   * @return a vector of length n that sums to 0
   * @throws IllegalArgumentException if the lengths differ, y is not a distribution or z is not
   *     finite
   */
  public static RealVector gradientInScores(RealVector y, RealVector z) {
    Require.sameLength("y", y, "z", z);
    return Softmax.softmax(z).subtract(Require.distribution("y", y));
  }

  /**
   * The one-hot vector e_index.
   *
   * @param index the place of the 1, in 0..size−1
   * @param size the length
   * @return zeros, and a single 1
   * @throws IllegalArgumentException if the index is not a place in a vector of that size
   */
  public static RealVector oneHot(int index, int size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "index is %d; in a vector of length %d it must lie in 0..%d"
              .formatted(index, size, size - 1));
    }
    RealVector y = new ArrayRealVector(size);
    y.setEntry(index, 1);
    return y;
  }

  private static double expectation(RealVector y, RealVector values) {
    double sum = 0;
    for (int i = 0; i < y.getDimension(); i++) {
      sum += y.getEntry(i) == 0 ? 0 : y.getEntry(i) * values.getEntry(i);
    }
    return sum;
  }
}
