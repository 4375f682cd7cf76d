package chainrule.formula.eval.array;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** A⁻¹ of a small square matrix of doubles. */
final class MatrixInverse {
  private static final double SINGULAR = 1e-11;

  private MatrixInverse() {}

  private static double largest(double[] numbers) {
    return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
  }

  /** Row by row in, row by row out; NaN everywhere where A is singular. */
  static double[] inverse(double[] numbers, int n) {
    RealMatrix matrix = new Array2DRowRealMatrix(n, n);
    for (int k = 0; k < numbers.length; k++) {
      matrix.setEntry(k / n, k % n, numbers[k]);
    }
    DecompositionSolver solver = new LUDecomposition(matrix, SINGULAR * largest(numbers)).getSolver();
    double[] inverse = new double[n * n];
    Arrays.fill(inverse, Double.NaN);
    if (solver.isNonSingular()) {
      RealMatrix found = solver.getInverse();
      Arrays.setAll(inverse, k -> found.getEntry(k / n, k % n));
    }
    return inverse;
  }
}
