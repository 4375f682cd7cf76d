package chainrule.view.charts;

import chainrule.check.StepSizeStudy;
import java.util.Arrays;
import java.util.Map.Entry;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealVector;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Curves with both axes logarithmic, which have no place for 0. */
public final class LogLogCharts {
  private LogLogCharts() {}

  /** The errors of both difference quotients against h. */
  public static XYChart stepSizes(StepSizeStudy study) {
    XYChart chart = EmptyCharts.logLog("error of a difference quotient", "step h", "|error|");
    double[] h = study.points().stream().mapToDouble(StepSizeStudy.Point::h).toArray();
    addPositive(chart, "forward", h, errors(study, StepSizeStudy.Point::forwardError));
    addPositive(chart, "central", h, errors(study, StepSizeStudy.Point::centralError));
    return chart;
  }

  private static double[] errors(StepSizeStudy study, ToDoubleFunction<StepSizeStudy.Point> error) {
    return study.points().stream().mapToDouble(error).toArray();
  }

  /** A line for each curve, through its points that are above 0. */
  @SafeVarargs
  public static XYChart of(
      String title, String xAxis, String yAxis, RealVector x, Entry<String, RealVector>... curves) {
    XYChart chart = EmptyCharts.logLog(title, xAxis, yAxis);
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    for (Entry<String, RealVector> curve : curves) {
      addPositive(chart, curve.getKey(), x.toArray(), curve.getValue().toArray());
    }
    return chart;
  }

  private static void addPositive(XYChart chart, String name, double[] x, double[] y) {
    int[] shown = IntStream.range(0, x.length).filter(i -> y[i] > 0).toArray();
    if (shown.length > 0) {
      chart.addSeries(
          name,
          Arrays.stream(shown).mapToDouble(i -> x[i]).toArray(),
          Arrays.stream(shown).mapToDouble(i -> y[i]).toArray());
    }
  }
}
