package chainrule.check;

import java.util.function.DoubleUnaryOperator;

/**
 * A derivative from values of f alone, and how far it can be trusted.
 *
 * <pre>
 *   D(h) = (f(h) − f(−h)) / 2h        derivative = (4 D(h) − D(2h)) / 3 = f′(0) + O(h⁴)
 *   S(h) = f(h) − 2f(0) + f(−h)       |S(2h) − 4 S(h)| / h = O(h³) where f is smooth, 2 · (jump of f′) at a kink
 * </pre>
 *
 * The same five values give the derivative (first line) and a test of smoothness (second line).
 * Steps shrink from 1e−3 to 1e−6 until the error left by the formula is below the error of
 * rounding; where no step is good enough the derivative is NaN.
 *
 * @param value the derivative, NaN where there is none
 * @param error an estimate of its absolute error, NaN where there is no derivative
 */
record NumericDerivative(double value, double error) {
  private static final double[] STEPS = {1e-3, 1e-4, 1e-5, 1e-6};
  private static final double ROUNDING = 4 * Math.ulp(1.0);
  private static final double NO_DERIVATIVE = 1e-5;
  private static final NumericDerivative NONE = new NumericDerivative(Double.NaN, Double.NaN);

  /**
   * The derivative of f at x.
   *
   * @param f a function of one number
   * @param x the point
   * @param fx f(x)
   */
  static NumericDerivative of(DoubleUnaryOperator f, double x, double fx) {
    Stencil best = null;
    for (double step : STEPS) {
      Stencil stencil = Stencil.of(f, x, fx, step * Math.max(1, Math.abs(x)));
      if (best == null || !(stencil.error() >= best.error())) {
        best = stencil;
      }
      if (stencil.isFine()) {
        break;
      }
    }
    return best.hasDerivative() ? new NumericDerivative(best.derivative(), best.error()) : NONE;
  }

  /** Five values around a point, and what they tell. */
  private record Stencil(double derivative, double truncation, double rounding) {
    static Stencil of(DoubleUnaryOperator f, double x, double fx, double h) {
      double right = f.applyAsDouble(x + h);
      double left = f.applyAsDouble(x - h);
      double farRight = f.applyAsDouble(x + 2 * h);
      double farLeft = f.applyAsDouble(x - 2 * h);
      double near = (right - left) / (2 * h);
      double far = (farRight - farLeft) / (4 * h);
      double derivative = (4 * near - far) / 3;
      double odd = Math.abs(near - far) / 3;
      double even = Math.abs(farRight + farLeft - 4 * (right + left) + 6 * fx) / h;
      double largest = Math.max(Math.abs(farRight), Math.abs(farLeft));
      return new Stencil(
          derivative,
          even / 10 + 4 * odd * odd / Math.max(Math.abs(derivative), odd + Double.MIN_NORMAL),
          ROUNDING * Math.max(Math.abs(fx), largest) / h);
    }

    double error() {
      return truncation + rounding;
    }

    /** A smaller step would gain nothing. */
    boolean isFine() {
      return truncation <= Math.max(10 * rounding, 1e-9 * Math.abs(derivative));
    }

    boolean hasDerivative() {
      return Double.isFinite(derivative)
          && truncation <= Math.max(100 * rounding, NO_DERIVATIVE * Math.abs(derivative));
    }
  }
}
