package chainrule.view.charts;

import chainrule.network.RegularisationSweep;
import chainrule.network.RegularisationSweep.Point;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Accuracy against λ on a logarithmic axis, which has no place for λ = 0. */
public final class SweepChart {
  private SweepChart() {}

  /** A line for each set of examples. */
  public static XYChart of(RegularisationSweep sweep) {
    List<Point> shown = sweep.points().stream().filter(point -> point.lambda() > 0).toList();
    if (shown.isEmpty()) {
      throw new IllegalArgumentException(
          "the sweep has no λ above 0; a logarithmic axis needs at least one");
    }
    XYChart chart = EmptyCharts.lines("accuracy against regularisation", "λ", "accuracy");
    chart.getStyler().setXAxisLogarithmic(true).setXAxisLogarithmicDecadeOnly(true);
    chart.getStyler().setPlotGridLinesVisible(false);
    chart.getStyler().setXAxisDecimalPattern("0E0").setYAxisDecimalPattern("0.00");
    ChartTheme.legendBelow(chart.getStyler());
    add(chart, "train", shown, Point::trainAccuracy);
    add(chart, "dev", shown, Point::devAccuracy);
    return chart;
  }

  private static void add(
      XYChart chart, String name, List<Point> points, ToDoubleFunction<Point> accuracy) {
    chart
        .addSeries(
            name,
            points.stream().mapToDouble(Point::lambda).toArray(),
            points.stream().mapToDouble(accuracy).toArray())
        .setMarker(SeriesMarkers.CIRCLE);
  }
}
