package chainrule.math;

import org.apache.commons.math3.linear.RealVector;

/**
 * The sigmoid, its logarithm and its derivative.
 *
 * <pre>
 *   σ(x) = 1 / (1 + e^(−x))      σ′(x) = σ(x)(1 − σ(x)) = σ(x)σ(−x)      log σ(x) = −log(1 + e^(−x))
 * </pre>
 *
 * Notebook 01. Every form below is chosen by the sign of x, so that the exponential never overflows
 * and no digit is lost in either tail: σ′(40) = 4.2e−18, log σ(−745) = −745.
 */
public final class Sigmoid {
  private Sigmoid() {}

  /**
   * σ(x) = 1 / (1 + e^(−x)).
   *
   * @param x any number, ±∞ included
   * @return a value in [0, 1]
   * @throws IllegalArgumentException if x is NaN
   */
  public static double sigmoid(double x) {
    double e = StrictMath.exp(-Math.abs(Require.number("x", x)));
    return x >= 0 ? 1 / (1 + e) : e / (1 + e);
  }

  /**
   * σ of every component.
   *
   * @param x any vector. Not modified.
   * @return a vector of the same length
   * @throws IllegalArgumentException if a component is NaN
   */
  public static RealVector sigmoid(RealVector x) {
    return x.map(Sigmoid::sigmoid);
  }

  /**
   * log σ(x) = min(x, 0) − log(1 + e^(−|x|)).
   *
   * @param x any number, ±∞ included
   * @return a value in [−∞, 0]
   * @throws IllegalArgumentException if x is NaN
   */
  public static double logSigmoid(double x) {
    return Math.min(Require.number("x", x), 0) - StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }

  /**
   * σ′(x) = e^(−|x|) / (1 + e^(−|x|))², which is σ(x)(1 − σ(x)) without the subtraction.
   *
   * @param x any number, ±∞ included
   * @return a value in [0, 1/4]
   * @throws IllegalArgumentException if x is NaN
   */
  public static double sigmoidDerivative(double x) {
    double e = StrictMath.exp(-Math.abs(Require.number("x", x)));
    return e / ((1 + e) * (1 + e));
  }
}
