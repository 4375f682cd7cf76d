package chainrule.view.charts;

import java.util.Collection;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

/**
 * Makes a unit as long across as it is upwards, so that angles and distances are what they seem.
 */
final class EqualScale {
  // what titles and numbers leave of a chart, about
  private static final double ACROSS = EmptyCharts.WIDTH - 70;
  private static final double UP = EmptyCharts.HEIGHT - 70;
  private static final double AIR = 1.12;

  private EqualScale() {}

  /** Sets the ends of both axes around all series of a chart. */
  static void of(XYChart chart) {
    Collection<XYSeries> series = chart.getSeriesMap().values();
    double left = series.stream().mapToDouble(XYSeries::getXMin).min().orElse(0);
    double right = series.stream().mapToDouble(XYSeries::getXMax).max().orElse(0);
    double bottom = series.stream().mapToDouble(XYSeries::getYMin).min().orElse(0);
    double top = series.stream().mapToDouble(XYSeries::getYMax).max().orElse(0);
    double unit = AIR * Math.max((right - left) / ACROSS, (top - bottom) / UP);
    if (Double.isFinite(unit) && unit > 0) {
      double x = (left + right) / 2;
      double y = (bottom + top) / 2;
      chart.getStyler().setXAxisMin(x - unit * ACROSS / 2).setXAxisMax(x + unit * ACROSS / 2);
      chart.getStyler().setYAxisMin(y - unit * UP / 2).setYAxisMax(y + unit * UP / 2);
    }
  }
}
