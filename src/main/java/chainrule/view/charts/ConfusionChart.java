package chainrule.view.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.knowm.xchart.HeatMapChart;

/** How often which class was taken for which, the first class on top. */
public final class ConfusionChart {
  private ConfusionChart() {}

  /** A square for each pair of a true and a predicted class. */
  public static HeatMapChart of(List<String> classes, RealMatrix counts) {
    int size = classes.size();
    if (counts.getRowDimension() != size || counts.getColumnDimension() != size) {
      throw new IllegalArgumentException(
          "counts are %d×%d; with %d classes they must be %d×%d"
              .formatted(counts.getRowDimension(), counts.getColumnDimension(), size, size, size));
    }
    HeatMapChart chart =
        EmptyCharts.heatMap(title(counts), Math.max(1, entries(counts).max().orElse(1)), "0");
    chart.setXAxisTitle("predicted");
    chart.setYAxisTitle("true");
    List<String> upwards =
        IntStream.range(0, size).mapToObj(i -> classes.get(size - 1 - i)).toList();
    chart.addSeries("sentences", classes, upwards, squares(counts));
    return chart;
  }

  /** Column, row counted from below, and the number. */
  private static List<Number[]> squares(RealMatrix counts) {
    int size = counts.getRowDimension();
    List<Number[]> squares = new ArrayList<>();
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        squares.add(new Number[] {j, size - 1 - i, counts.getEntry(i, j)});
      }
    }
    return squares;
  }

  private static String title(RealMatrix counts) {
    return "%s of %s are right".formatted(whole(counts.getTrace()), whole(entries(counts).sum()));
  }

  private static DoubleStream entries(RealMatrix matrix) {
    return Stream.of(matrix.getData()).flatMapToDouble(Arrays::stream);
  }

  private static String whole(double number) {
    return String.format(Locale.ROOT, "%.0f", number);
  }
}
