package chainrule.notebook;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Numbers, vectors and matrices as rows of numbers: what a function is called with, or gives. */
final class Rows {
  private final double[][] rows;

  private Rows(double[]... rows) {
    this.rows = rows;
  }

  static Rows of(double number) {
    return new Rows(new double[] {number});
  }

  static Rows of(List<Integer> numbers) {
    return new Rows(numbers.stream().mapToDouble(k -> k).toArray());
  }

  static Rows of(RealVector vector) {
    return new Rows(vector.toArray());
  }

  static Rows of(RealMatrix matrix) {
    return new Rows(matrix.getData());
  }

  /** One below the other. */
  static double[][] all(Rows... parts) {
    return Stream.of(parts).flatMap(part -> Arrays.stream(part.rows)).toArray(double[][]::new);
  }

  static int integer(double[] row) {
    return (int) row[0];
  }

  static List<Integer> integers(double[] row) {
    return Arrays.stream(row).mapToObj(k -> (int) k).toList();
  }

  static RealVector vector(double[] row) {
    return MatrixUtils.createRealVector(row);
  }

  /** The rows from one on, as a matrix. */
  static RealMatrix matrix(double[][] rows, int from) {
    return matrix(rows, from, rows.length);
  }

  /** The rows from one to before another, as a matrix. */
  static RealMatrix matrix(double[][] rows, int from, int to) {
    return MatrixUtils.createRealMatrix(Arrays.copyOfRange(rows, from, to));
  }
}
