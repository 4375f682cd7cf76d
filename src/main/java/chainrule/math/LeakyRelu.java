package chainrule.math;

/**
 * The leaky rectifier: the identity on the right, a slope α on the left.
 *
 * <pre>
 *   f(x) = max(x, αx)      f′(x) = 1 for x &gt; 0, α for x &lt; 0, undefined at 0      (0 ≤ α &lt; 1)
 * </pre>
 *
 * Notebook 01.
 */
public final class LeakyRelu {
  private LeakyRelu() {}

  /**
   * f(x) = max(x, αx).
   *
   * @param x any number
   * @param alpha α, the slope on the left, in [0, 1)
   * @return x where x ≥ 0, else αx
   * @throws IllegalArgumentException if x is NaN or α is outside [0, 1)
   */
  public static double leakyRelu(double x, double alpha) {
    double left = Require.belowOne("alpha", alpha);
    return Require.number("x", x) >= 0 ? x : left * x;
  }

  /**
   * f′(x). At the kink it has no value and NaN says so; libraries return 0, α or 1 there by
   * convention.
   *
   * @param x any number
   * @param alpha α, the slope on the left, in [0, 1)
   * @return 1 for x &gt; 0, α for x &lt; 0, NaN for x = 0
   * @throws IllegalArgumentException if x is NaN or α is outside [0, 1)
   */
  public static double leakyReluDerivative(double x, double alpha) {
    double left = Require.belowOne("alpha", alpha);
    return Require.number("x", x) > 0 ? 1 : x < 0 ? left : Double.NaN;
  }
}
