package chainrule.exercise;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Matrices whose rows, or whose columns, are multiples of one vector. */
final class OuterProduct {
  private static final double SAME = 1e-5;

  private OuterProduct() {}

  /** Whether all rows of both are multiples of one row of the first, and more than one is not 0. */
  static boolean shareRows(double[][] truth, double[][] claim) {
    double[] longest =
        Arrays.stream(truth).max(Comparator.comparingDouble(OuterProduct::size)).orElseThrow();
    return longest.length > 1
        && size(longest) > 0
        && Stream.of(truth, claim)
            .flatMap(Arrays::stream)
            .allMatch(row -> isMultiple(row, longest));
  }

  /** The same of columns. */
  static boolean shareColumns(double[][] truth, double[][] claim) {
    return shareRows(transpose(truth), transpose(claim));
  }

  /** How many rows are not 0. */
  static long rows(double[][] matrix) {
    double largest = Arrays.stream(matrix).mapToDouble(OuterProduct::size).max().orElse(0);
    return Arrays.stream(matrix).filter(row -> size(row) > SAME * largest).count();
  }

  private static boolean isMultiple(double[] row, double[] of) {
    double factor = product(row, of) / product(of, of);
    return IntStream.range(0, row.length)
        .allMatch(
            j -> Math.abs(row[j] - factor * of[j]) <= SAME * Math.max(size(row), SAME * size(of)));
  }

  private static double product(double[] x, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(j -> x[j] * y[j]).sum();
  }

  private static double size(double[] row) {
    return Arrays.stream(row).map(Math::abs).max().orElse(0);
  }

  private static double[][] transpose(double[][] matrix) {
    List<double[]> columns =
        IntStream.range(0, matrix[0].length)
            .mapToObj(j -> Arrays.stream(matrix).mapToDouble(row -> row[j]).toArray())
            .toList();
    return columns.toArray(double[][]::new);
  }
}
