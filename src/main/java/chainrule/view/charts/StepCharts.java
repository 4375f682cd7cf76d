package chainrule.view.charts;

import java.util.List;
import java.util.Map.Entry;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/** Numbers against the step at which they were reached. */
public final class StepCharts {
  private static final int MAX_POINTS = 400;

  private StepCharts() {}

  /** A line for each series. */
  @SafeVarargs
  public static XYChart of(String title, String yAxis, Entry<String, List<Double>>... series) {
    XYChart chart = EmptyCharts.lines(title, "step", yAxis);
    for (Entry<String, List<Double>> one : series) {
      List<Integer> shown = shown(one.getValue().size());
      if (!shown.isEmpty()) {
        chart.addSeries(
            one.getKey(),
            ChartTheme.uneven(shown.stream().mapToDouble(Integer::doubleValue)),
            shown.stream().mapToDouble(one.getValue()::get).toArray());
      }
    }
    chart.getStyler().setLegendVisible(series.length > 1);
    ChartTheme.legendBelow(chart.getStyler());
    return chart;
  }

  /** Every so many steps, the last included: a page has no more points than these. */
  private static List<Integer> shown(int steps) {
    int stride = 1 + steps / MAX_POINTS;
    return IntStream.range(0, steps)
        .filter(t -> t % stride == 0 || t == steps - 1)
        .boxed()
        .toList();
  }
}
