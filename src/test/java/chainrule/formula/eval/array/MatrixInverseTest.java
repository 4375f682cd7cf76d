package chainrule.formula.eval.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MatrixInverseTest {
  @RepeatedTest(40)
  void theInverseHasTheDigitsOfAnotherLibrary(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int n = 1 + random.nextInt(6);
    double[] a = random.doubles((long) n * n, -2, 2).toArray();
    assertArrayEquals(another(a, n), MatrixInverse.inverse(a, n));
  }

  @Test
  void aZeroOnTheDiagonalIsNoPivot() {
    double[] inverse = MatrixInverse.inverse(new double[] {0, 2, 4, 0}, 2);
    assertArrayEquals(new double[] {0, 0.25, 0.5, 0}, inverse);
  }

  @Test
  void aSingularMatrixHasNone() {
    double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    assertArrayEquals(none, MatrixInverse.inverse(new double[] {1, 2, 2, 4}, 2));
  }

  private static double[] another(double[] numbers, int n) {
    RealMatrix a = MatrixUtils.createRealMatrix(n, n);
    for (int k = 0; k < n * n; k++) {
      a.setEntry(k / n, k % n, numbers[k]);
    }
    RealMatrix inverse = new LUDecomposition(a).getSolver().getInverse();
    return Arrays.stream(inverse.getData()).flatMapToDouble(Arrays::stream).toArray();
  }
}
