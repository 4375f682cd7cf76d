package chainrule.math;

import static chainrule.math.Softmax.logSoftmax;
import static chainrule.math.Softmax.logSumExp;
import static chainrule.math.Softmax.softmax;
import static chainrule.math.Softmax.softmaxJacobian;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.Draws;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxTest {
  /** Digits from mpmath at 50 places. */
  @Test
  void lossAndGradientsEqualReferenceValues() {
    RealVector z = vector(1, 2, -0.5, 0.25);
    assertArrayEquals(
        new double[] {
          0.2265632474832962, 0.61586275863051357, 0.050553093694696223, 0.107020900191494
        },
        softmax(z).toArray(),
        3e-16);
    assertEquals(2.4847311347019679, logSumExp(z), 1e-15);
    assertEquals(10000.313261687518, logSumExp(vector(1e4, 9999, -1e4)), 1e-11);
    assertEquals(0.73105857863000488, softmax(vector(1e4, 9999, -1e4)).getEntry(0), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e3, 1e4, 1e16, 1e308, -1e4, -1e308})
  void hugeScoresDoNotOverflow(double huge) {
    RealVector equal = vector(huge, huge, huge, huge);
    assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25}, softmax(equal).toArray(), 0);
    assertEquals(-StrictMath.log(4), logSoftmax(equal).getEntry(2), 1e-15);
    assertEquals(huge + StrictMath.log(4), logSumExp(equal), Math.ulp(huge));
    RealVector apart = vector(Math.abs(huge), -Math.abs(huge));
    assertArrayEquals(new double[] {1, 0}, softmax(apart).toArray(), 0);
    assertEquals(Math.abs(huge), logSumExp(apart));
  }

  @Test
  void tinyProbabilitiesKeepTheirLogarithm() {
    assertEquals(-2e4, logSoftmax(vector(1e4, -1e4)).getEntry(1));
    assertEquals(-StrictMath.exp(-40), logSoftmax(vector(40, 0)).getEntry(0), 1e-32);
  }

  @Test
  void softmaxIgnoresAShift() {
    Draws.forEach(
        20,
        seed -> {
          RealVector z = RandomPoints.vector(7, seed);
          RealVector shifted = z.mapAdd((double) (10 * seed));
          assertArrayEquals(softmax(z).toArray(), softmax(shifted).toArray(), 1e-12);
        });
  }

  @Test
  void probabilitiesSumToOne() {
    Draws.forEach(
        20,
        seed -> {
          RealVector z = RandomPoints.vector(1 + (int) seed, seed).mapMultiply(100);
          assertEquals(1, softmax(z).getL1Norm(), 1e-12);
        });
  }

  @Test
  void logSoftmaxIsTheLogOfSoftmax() {
    Draws.forEach(
        20,
        seed -> {
          RealVector z = RandomPoints.vector(7, seed);
          assertArrayEquals(
              softmax(z).map(StrictMath::log).toArray(), logSoftmax(z).toArray(), 1e-14);
        });
  }

  @Test
  void jacobianIsDiagonalMinusOuterProduct() {
    Draws.forEach(
        20,
        seed -> {
          RealVector z = RandomPoints.vector(6, seed);
          RealVector yHat = softmax(z);
          RealMatrix jacobian = softmaxJacobian(z);
          for (int i = 0; i < 6; i++) {
            double rowSum = 0;
            for (int j = 0; j < 6; j++) {
              double expected = yHat.getEntry(i) * ((i == j ? 1 : 0) - yHat.getEntry(j));
              assertEquals(expected, jacobian.getEntry(i, j), 1e-16);
              rowSum += jacobian.getEntry(i, j);
            }
            assertEquals(0, rowSum, 1e-16);
          }
        });
  }

  @Test
  void jacobianKeepsItsDigitsWhereOneProbabilityIsNearlyOne() {
    double p = StrictMath.exp(-40) / (1 + StrictMath.exp(-40));
    RealMatrix jacobian = softmaxJacobian(vector(40, 0));
    assertEquals(p * (1 - p), jacobian.getEntry(0, 0), 1e-12 * p);
  }

  @Test
  void scoresAreLeftAlone() {
    RealVector z = RandomPoints.vector(5, 9);
    softmax(z);
    logSoftmax(z);
    softmaxJacobian(z);
    assertEquals(RandomPoints.vector(5, 9), z);
  }

  @Test
  void badScoresAreNamed() {
    assertEquals(
        "z[1] is NaN; it must be finite",
        assertThrows(IllegalArgumentException.class, () -> softmax(vector(0, Double.NaN)))
            .getMessage());
    assertEquals(
        "z[0] is Infinity; it must be finite",
        assertThrows(
                IllegalArgumentException.class, () -> logSumExp(vector(Double.POSITIVE_INFINITY)))
            .getMessage());
    assertEquals(
        "z is empty; it needs at least one component",
        assertThrows(IllegalArgumentException.class, () -> logSumExp(vector())).getMessage());
  }

  private static RealVector vector(double... entries) {
    return new ArrayRealVector(entries);
  }
}
