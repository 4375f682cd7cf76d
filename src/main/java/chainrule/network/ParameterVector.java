package chainrule.network;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Parameters as one vector: matrices row by row, one after the other. */
final class ParameterVector {
  private ParameterVector() {}

  /** The entries of a matrix, row by row. */
  static RealVector of(RealMatrix matrix) {
    return new ArrayRealVector(
        Stream.of(matrix.getData()).flatMapToDouble(Arrays::stream).toArray());
  }

  /** Vectors, one after the other. */
  static RealVector join(RealVector... parts) {
    return new ArrayRealVector(
        Stream.of(parts).map(RealVector::toArray).flatMapToDouble(DoubleStream::of).toArray());
  }

  /** The matrix whose entries, row by row, begin at an index of a vector. */
  static RealMatrix matrix(RealVector vector, int from, int rows, int columns) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      matrix.setRowVector(i, vector.getSubVector(from + i * columns, columns));
    }
    return matrix;
  }
}
