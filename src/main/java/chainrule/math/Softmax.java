package chainrule.math;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Scores to probabilities.
 *
 * <pre>
 *   softmax(z)_i = e^(z_i) / Σ_j e^(z_j)      logSumExp(z) = log Σ_j e^(z_j)      ∂softmax_i/∂z_j = ŷ_i(1[i=j] − ŷ_j)
 * </pre>
 *
 * Notebook 02. Softmax ignores a shift, so the largest score is subtracted first and no exponential
 * overflows: scores up to ±1e308 are fine.
 */
public final class Softmax {
  private Softmax() {}

  /**
   * softmax(z) = exp(z − logSumExp(z)).
   *
   * @param z the scores, length n ≥ 1, finite. Not modified.
   * @return ŷ, length n, entries ≥ 0 that sum to 1
   * @throws IllegalArgumentException if z is empty or not finite
   */
  public static RealVector softmax(RealVector z) {
    RealVector e = Require.finite("z", z).mapSubtract(z.getMaxValue()).mapToSelf(StrictMath::exp);
    return e.mapDivideToSelf(sum(e));
  }

  /**
   * log softmax(z) = z − logSumExp(z), without ever taking the log of a rounded probability.
   *
   * @param z the scores, length n ≥ 1, finite. Not modified.
   * @return log ŷ, length n
   * @throws IllegalArgumentException if z is empty or not finite
   */
  public static RealVector logSoftmax(RealVector z) {
    // in two steps, for z − logSumExp(z) would round away log Σ beside a score of 1e16
    double logSum = logSumOfShifted(z);
    return z.mapSubtract(z.getMaxValue()).mapSubtractToSelf(logSum);
  }

  /**
   * logSumExp(z) = max z + log Σ_j e^(z_j − max z).
   *
   * @param z the scores, length n ≥ 1, finite. Not modified.
   * @return a number between max z and max z + log n
   * @throws IllegalArgumentException if z is empty or not finite
   */
  public static double logSumExp(RealVector z) {
    double logSum = logSumOfShifted(z);
    return z.getMaxValue() + logSum;
  }

  /**
   * The Jacobian diag(ŷ) − ŷŷᵀ: row i holds ∂ŷ_i/∂z_j.
   *
   * @param z the scores, length n ≥ 1, finite. Not modified.
   * @return an n×n symmetric matrix whose rows sum to 0
   * @throws IllegalArgumentException if z is empty or not finite
   */
  public static RealMatrix softmaxJacobian(RealVector z) {
    RealVector yHat = softmax(z);
    RealMatrix jacobian = yHat.outerProduct(yHat).scalarMultiply(-1);
    for (int i = 0; i < yHat.getDimension(); i++) {
      jacobian.setEntry(i, i, 0);
      // ŷ_i(1 − ŷ_i) as minus the rest of the row: no digit is lost where ŷ_i is nearly 1
      jacobian.setEntry(i, i, -sum(jacobian.getRowVector(i)));
    }
    return jacobian;
  }

  /** Σ_i x_i, added in the order of the entries. */
  static double sum(RealVector vector) {
    double sum = 0;
    for (int i = 0; i < vector.getDimension(); i++) {
      sum += vector.getEntry(i);
    }
    return sum;
  }

  private static double logSumOfShifted(RealVector z) {
    double max = Require.finite("z", z).getMaxValue();
    int largest = z.getMaxIndex();
    double others = 0;
    for (int i = 0; i < z.getDimension(); i++) {
      others += i == largest ? 0 : StrictMath.exp(z.getEntry(i) - max);
    }
    return StrictMath.log1p(others);
  }
}
