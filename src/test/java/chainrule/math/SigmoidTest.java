package chainrule.math;

import static chainrule.math.Sigmoid.logSigmoid;
import static chainrule.math.Sigmoid.sigmoid;
import static chainrule.math.Sigmoid.sigmoidDerivative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.Draws;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigmoidTest {
  /** Digits from mpmath at 50 places. */
  @ParameterizedTest
  @CsvSource({
    "0.7,  0.6681877721681661,      -0.40318604888545791,    0.22171287329310905",
    "-0.7, 0.3318122278318339,      -1.1031860488854579,     0.22171287329310905",
    "2,    0.88079707797788244,     -0.1269280110429725,     0.10499358540350652",
    "-5.5, 0.0040701377158961273,   -5.5040784432705707,     0.0040535716948697672",
    "40,   1,                       -4.248354255291589e-18,  4.248354255291589e-18",
    "-40,  4.248354255291589e-18,   -40,                     4.248354255291589e-18",
    "709,  1,                       -1.2167807506234231e-308, 1.2167807506234231e-308"
  })
  void lossAndGradientsEqualReferenceValues(
      double x, double sigma, double logSigma, double derivative) {
    assertRelative(sigma, sigmoid(x));
    assertRelative(logSigma, logSigmoid(x));
    assertRelative(derivative, sigmoidDerivative(x));
  }

  @Test
  void tailsAreExact() {
    assertEquals(-745, logSigmoid(-745));
    assertEquals(-1e308, logSigmoid(-1e308));
    assertEquals(-1e4, logSigmoid(-1e4));
    assertEquals(1, sigmoid(1e308));
    assertEquals(0, sigmoid(-1e308));
    assertEquals(0, sigmoidDerivative(1e4));
    assertEquals(1, sigmoid(Double.POSITIVE_INFINITY));
    assertEquals(Double.NEGATIVE_INFINITY, logSigmoid(Double.NEGATIVE_INFINITY));
    assertEquals(Double.MIN_VALUE, sigmoid(-745), 0);
  }

  @Test
  void sigmoidIsOddAboutOneHalf() {
    Draws.forEach(
        20,
        seed -> {
          RealVector x = RandomPoints.vector(50, seed).mapMultiply(10);
          for (double entry : x.toArray()) {
            assertEquals(1, sigmoid(entry) + sigmoid(-entry), 1e-15);
            assertEquals(sigmoidDerivative(entry), sigmoidDerivative(-entry));
          }
        });
  }

  @Test
  void derivativeIsSigmaTimesOneMinusSigma() {
    Draws.forEach(
        20,
        seed -> {
          for (double x : RandomPoints.vector(50, seed).mapMultiply(5).toArray()) {
            assertRelative(sigmoid(x) * sigmoid(-x), sigmoidDerivative(x));
          }
        });
  }

  @Test
  void sigmoidIsMonotone() {
    double before = 0;
    for (double x = -750; x <= 750; x += 0.25) {
      assertTrue(sigmoid(x) >= before, "at " + x);
      before = sigmoid(x);
    }
  }

  @Test
  void vectorIsTakenByComponent() {
    RealVector x = RandomPoints.vector(5, 3);
    assertEquals(sigmoid(x.getEntry(2)), sigmoid(x).getEntry(2));
    assertEquals(RandomPoints.vector(5, 3), x);
  }

  @Test
  void nanIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> sigmoid(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> logSigmoid(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> sigmoidDerivative(Double.NaN));
  }

  private static void assertRelative(double expected, double actual) {
    assertEquals(expected, actual, 1e-14 * Math.abs(expected));
  }
}
