package chainrule.view;

import chainrule.check.GradientCheck;
import chainrule.check.StepSizeStudy;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Results as charts, each in the house style, with the symbols on the axes. */
public final class Charts {
  private static final int SAMPLES = 401;

  private Charts() {}

  /**
   * The graph of one function.
   *
   * @param title what is drawn, for example {@code "σ(x)"}
   * @param f the function; where it has no finite value the line has a gap
   * @param from the left end
   * @param to the right end, above {@code from}
   * @throws IllegalArgumentException if the interval is empty or f is finite nowhere on it
   */
  public static XYChart curve(String title, DoubleUnaryOperator f, double from, double to) {
    XYChart chart = curves(title, Map.of(title, f), from, to);
    chart.getStyler().setLegendVisible(false);
    return chart;
  }

  /**
   * The graphs of several functions, one colour each.
   *
   * @param title of the chart
   * @param functions names and functions, in the order to draw them
   * @param from the left end
   * @param to the right end, above {@code from}
   * @throws IllegalArgumentException if the interval is empty or a function is finite nowhere on it
   */
  public static XYChart curves(
      String title, Map<String, DoubleUnaryOperator> functions, double from, double to) {
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "the interval is [%s, %s]; its left end must lie below its right end"
              .formatted(from, to));
    }
    XYChart chart = HouseStyle.lines(title, "x", "");
    double[] x =
        IntStream.range(0, SAMPLES)
            .mapToDouble(i -> from + (to - from) * i / (SAMPLES - 1))
            .toArray();
    functions.forEach((name, f) -> chart.addSeries(name, x, values(name, f, x)));
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    return chart;
  }

  private static double[] values(String name, DoubleUnaryOperator f, double[] x) {
    double[] y = new double[x.length];
    boolean drawn = false;
    for (int i = 0; i < x.length; i++) {
      double value = f.applyAsDouble(x[i]);
      y[i] = Double.isFinite(value) ? value : Double.NaN;
      drawn |= Double.isFinite(value);
    }
    if (!drawn) {
      throw new IllegalArgumentException(
          "%s has no finite value between %s and %s".formatted(name, x[0], x[x.length - 1]));
    }
    return y;
  }

  /**
   * Error against step size, both axes logarithmic: the V-shaped curve.
   *
   * @param study the errors of forward and central differences
   */
  public static XYChart stepSizes(StepSizeStudy study) {
    XYChart chart = HouseStyle.lines("error of a difference quotient", "step h", "|error|");
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    chart.getStyler().setLegendPosition(LegendPosition.InsideSE);
    addErrors(chart, "forward", study.points(), StepSizeStudy.Point::forwardError);
    addErrors(chart, "central", study.points(), StepSizeStudy.Point::centralError);
    return chart;
  }

  /** A log axis has no place for an error of exactly 0. */
  private static void addErrors(
      XYChart chart,
      String name,
      List<StepSizeStudy.Point> points,
      ToDoubleFunction<StepSizeStudy.Point> error) {
    List<StepSizeStudy.Point> shown =
        points.stream().filter(point -> error.applyAsDouble(point) > 0).toList();
    if (!shown.isEmpty()) {
      chart.addSeries(
          name,
          shown.stream().mapToDouble(StepSizeStudy.Point::h).toArray(),
          shown.stream().mapToDouble(error).toArray());
    }
  }

  /**
   * Analytic and numeric gradient side by side, a pair of bars for each component; the 12 worst
   * where there are more.
   *
   * @param check the rows to draw
   */
  public static CategoryChart gradients(GradientCheck check) {
    List<GradientCheck.Row> rows = check.shown();
    CategoryChart chart = HouseStyle.bars(check.verdict().toString(), "component", "∂f/∂x");
    List<String> names = rows.stream().map(GradientCheck.Row::component).toList();
    chart.addSeries("analytic", names, rows.stream().map(row -> finite(row.analytic())).toList());
    chart.addSeries("numeric", names, rows.stream().map(row -> finite(row.numeric())).toList());
    return chart;
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }
}
