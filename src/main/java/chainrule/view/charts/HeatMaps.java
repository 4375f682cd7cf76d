package chainrule.view.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.knowm.xchart.HeatMapChart;

/** A matrix as coloured squares, row 0 on top as on paper. */
public final class HeatMaps {
  private HeatMaps() {}

  /** A square for each entry of a matrix. */
  public static HeatMapChart of(String title, RealMatrix matrix) {
    int rows = matrix.getRowDimension();
    List<Integer> columns = IntStream.range(0, matrix.getColumnDimension()).boxed().toList();
    List<Integer> upwards = IntStream.range(0, rows).mapToObj(i -> rows - 1 - i).toList();
    double largest = largestEntry(matrix);
    String pattern = isWhole(matrix) ? "0" : largest < 0.01 ? "0.0E0" : "0.000";
    List<Number[]> squares = new ArrayList<>();
    for (int j : columns) {
      for (int i : upwards) {
        double entry = matrix.getEntry(i, j);
        // what is printed as zero has no sign
        boolean zero = entry == 0 || (pattern.equals("0.000") && Math.abs(entry) < 0.0005);
        squares.add(new Number[] {j, rows - 1 - i, zero ? 0.0 : entry});
      }
    }
    HeatMapChart chart = EmptyCharts.heatMap(title, largest == 0 ? 1 : largest, pattern);
    chart.addSeries(title, columns, upwards, squares);
    return chart;
  }

  private static boolean isWhole(RealMatrix matrix) {
    return Arrays.stream(matrix.getData())
        .flatMapToDouble(Arrays::stream)
        .allMatch(x -> x == Math.rint(x));
  }

  private static double largestEntry(RealMatrix matrix) {
    double largest = 0;
    for (double[] row : matrix.getData()) {
      for (double entry : row) {
        if (!Double.isFinite(entry)) {
          throw new IllegalArgumentException(
              "an entry is %s; a heat map needs finite numbers".formatted(entry));
        }
        largest = Math.max(largest, Math.abs(entry));
      }
    }
    return largest;
  }
}
