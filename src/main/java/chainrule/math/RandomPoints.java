package chainrule.math;

import java.util.Random;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Points to try a formula at: entries drawn from N(0, 1), a pure function of the seed.
 *
 * <p>{@link Random} is used because its stream is part of Java's specification: the same seed gives
 * the same point on every machine.
 */
public final class RandomPoints {
  private RandomPoints() {}

  /**
   * A vector with entries from N(0, 1).
   *
   * @param size the length, at least 1
   * @param seed any number; equal seeds give equal vectors
   * @throws IllegalArgumentException if the size is below 1
   */
  public static RealVector vector(int size, long seed) {
    Require.atLeast("size", size, 1);
    Random random = new Random(seed);
    return new ArrayRealVector(size).mapToSelf(entry -> random.nextGaussian());
  }

  /**
   * A matrix with entries from N(0, 1).
   *
   * @param rows at least 1
   * @param columns at least 1
   * @param seed any number; equal seeds give equal matrices
   * @throws IllegalArgumentException if there is no row or no column
   */
  public static RealMatrix matrix(int rows, int columns, long seed) {
    Require.atLeast("rows", rows, 1);
    Require.atLeast("columns", columns, 1);
    Random random = new Random(seed);
    double[][] entries = new double[rows][columns];
    for (double[] row : entries) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return MatrixUtils.createRealMatrix(entries);
  }
}
