package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.Draws;
import chainrule.math.RandomPoints;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class ExactGradientTest {
  @Test
  void productRuleIsExactInSmallNumbers() {
    RealVector x = new ArrayRealVector(new double[] {2, 3, 5});
    assertArrayEquals(
        new double[] {15, 10, 6},
        ExactGradient.of((DerivativeStructure[] v) -> v[0].multiply(v[1]).multiply(v[2]), x)
            .toArray());
  }

  @Test
  void gradientOfTheSquaredNormIsTwiceTheVector() {
    Draws.forEach(
        20,
        seed -> {
          RealVector x = RandomPoints.vector(7, seed);
          RealVector gradient =
              ExactGradient.of((DerivativeStructure[] v) -> v[0].linearCombination(v, v), x);
          assertEquals(x.mapMultiply(2), gradient);
        });
  }

  @Test
  void gradientInAMatrixHasItsShape() {
    Draws.forEach(
        20,
        seed -> {
          RealMatrix X = RandomPoints.matrix(4, 3, seed);
          RealMatrix expected = MatrixUtils.createRealMatrix(4, 3);
          expected.setEntry(2, 1, StrictMath.exp(X.getEntry(2, 1)));
          RealMatrix gradient = ExactGradient.of((DerivativeStructure[][] x) -> x[2][1].exp(), X);
          assertEquals(0, gradient.subtract(expected).getNorm(), 1e-15);
        });
  }

  @Test
  void aConstantHasNoGradient() {
    RealVector gradient =
        ExactGradient.of(
            (DerivativeStructure[] v) -> new DerivativeStructure(2, 1, 5), new ArrayRealVector(2));
    assertArrayEquals(new double[2], gradient.toArray());
  }
}
