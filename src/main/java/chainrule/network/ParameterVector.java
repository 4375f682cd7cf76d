package chainrule.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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

  /** What its entries are called, row by row. */
  static List<String> names(String matrix, RealMatrix entries) {
    int columns = entries.getColumnDimension();
    return IntStream.range(0, entries.getRowDimension() * columns)
        .mapToObj(k -> "%s[%d, %d]".formatted(matrix, k / columns, k % columns))
        .toList();
  }

  /** What the entries of a vector are called. */
  static List<String> names(String vector, RealVector entries) {
    return IntStream.range(0, entries.getDimension())
        .mapToObj(i -> "%s[%d]".formatted(vector, i))
        .toList();
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
