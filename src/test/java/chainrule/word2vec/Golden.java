package chainrule.word2vec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * One fixed point, 5 words in 3 dimensions; digits at it were computed with mpmath at 50 places.
 */
final class Golden {
  static final RealVector CENTER = new ArrayRealVector(new double[] {0.5, -1.25, 2});
  static final RealMatrix OUTSIDE =
      MatrixUtils.createRealMatrix(
          new double[][] {
            {1, 0.5, -0.75}, {-2, 1.5, 0.25}, {0.125, -1, 0.5}, {0, 2, 1}, {-0.5, -0.25, -1}
          });

  private Golden() {}

  static void assertRows(double[][] expected, RealMatrix actual) {
    for (int i = 0; i < expected.length; i++) {
      assertArrayEquals(expected[i], actual.getRow(i), 1e-15, "row " + i);
    }
  }
}
