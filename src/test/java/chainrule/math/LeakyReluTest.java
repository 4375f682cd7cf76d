package chainrule.math;

import static chainrule.math.LeakyRelu.leakyRelu;
import static chainrule.math.LeakyRelu.leakyReluDerivative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakyReluTest {
  @Test
  void isTheLargerOfXAndAlphaX() {
    Draws.forEach(
        20,
        seed -> {
          for (double x : RandomPoints.vector(50, seed).toArray()) {
            assertEquals(Math.max(x, 0.1 * x), leakyRelu(x, 0.1));
            assertEquals(x > 0 ? 1 : 0.1, leakyReluDerivative(x, 0.1));
          }
        });
  }

  @Test
  void hasNoDerivativeAtTheKink() {
    assertTrue(Double.isNaN(leakyReluDerivative(0, 0.1)));
    assertTrue(Double.isNaN(leakyReluDerivative(-0.0, 0.1)));
    assertEquals(0, leakyRelu(0, 0.1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
  void slopeMustLieBelowOne(double alpha) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> leakyRelu(1, alpha)).getMessage();
    assertEquals("alpha is " + alpha + "; it must lie in [0, 1)", message);
    assertThrows(IllegalArgumentException.class, () -> leakyReluDerivative(1, alpha));
  }
}
