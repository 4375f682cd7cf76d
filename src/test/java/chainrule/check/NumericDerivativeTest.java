package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class NumericDerivativeTest {
  private static final double EPSILON = Math.ulp(1.0);

  @Test
  void errorOfASmoothFunctionIsWithinItsEstimate() {
    assertWithinEstimate(StrictMath::exp, 1, StrictMath.E);
    assertWithinEstimate(StrictMath::sin, 0.5, StrictMath.cos(0.5));
    assertWithinEstimate(x -> x * x * x, 7, 147);
    assertWithinEstimate(x -> 1 / x, 0.2, -25);
  }

  @Test
  void constantLeavesOnlyTheRoundingOfItsValues() {
    assertEquals(4 * EPSILON * 1e6 / 1e-3, derivative(x -> 1e6, 1).error(), 1e-12);
    assertEquals(4 * EPSILON * 1e6 / 1e-3, derivative(x -> 1e6, 0).error(), 1e-12);
  }

  @Test
  void stepGrowsWithThePoint() {
    assertEquals(4 * EPSILON * 1e6 / 0.1, derivative(x -> 1e6, 100).error(), 1e-14);
  }

  @Test
  void roundingIsThatOfTheLargestValue() {
    double error = derivative(x -> 1e6 * x, 0).error();
    assertEquals(4 * EPSILON * 1e6 * 2e-3 / 1e-3, error, 1e-3 * error);
  }

  @Test
  void kinkHasNoDerivative() {
    assertTrue(Double.isNaN(derivative(Math::abs, 0).value()));
    assertTrue(Double.isNaN(derivative(x -> x < 0 ? 0 : x, 1e-7).value()));
  }

  private static void assertWithinEstimate(DoubleUnaryOperator f, double x, double exact) {
    NumericDerivative derivative = derivative(f, x);
    assertEquals(exact, derivative.value(), 10 * derivative.error());
    assertTrue(derivative.error() < 1e-8 * Math.abs(exact));
  }

  private static NumericDerivative derivative(DoubleUnaryOperator f, double x) {
    return NumericDerivative.of(f, x, f.applyAsDouble(x));
  }
}
