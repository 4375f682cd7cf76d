package chainrule.view.charts;

import chainrule.train.LossPoint;
import java.util.List;
import java.util.Map.Entry;
import org.knowm.xchart.XYChart;

/** Losses against the epoch. */
public final class LossCharts {
  private LossCharts() {}

  /** A line for each loss curve. */
  @SafeVarargs
  public static XYChart of(String title, Entry<String, List<LossPoint>>... curves) {
    XYChart chart = EmptyCharts.lines(title, "epoch", "J, mean of a pair");
    chart.getStyler().setXAxisDecimalPattern("0.##").setYAxisDecimalPattern("0.0#");
    double epochs = 1;
    for (Entry<String, List<LossPoint>> curve : curves) {
      epochs = Math.max(epochs, Math.ceil(lastEpoch(curve.getValue())));
      if (!curve.getValue().isEmpty()) {
        chart.addSeries(
            curve.getKey(),
            ChartTheme.uneven(curve.getValue().stream().mapToDouble(LossPoint::epoch)),
            curve.getValue().stream().mapToDouble(LossPoint::loss).toArray());
      }
    }
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(epochs);
    ChartTheme.legendBelow(chart.getStyler());
    return chart;
  }

  private static double lastEpoch(List<LossPoint> curve) {
    return curve.isEmpty() ? 0 : curve.get(curve.size() - 1).epoch();
  }
}
