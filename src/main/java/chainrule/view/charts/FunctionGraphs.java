package chainrule.view.charts;

import chainrule.view.sliders.TangentPicture;
import java.util.Map.Entry;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The graphs of functions; where a function has no finite value its line has a gap. */
public final class FunctionGraphs {
  private static final int SAMPLES = 201;

  private FunctionGraphs() {}

  /** A line for each function. */
  @SafeVarargs
  public static XYChart of(
      String title, double from, double to, Entry<String, DoubleUnaryOperator>... functions) {
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "the interval is [%s, %s]; its left end must lie below its right end"
              .formatted(from, to));
    }
    XYChart chart = EmptyCharts.lines(title, "x", "");
    double step = (to - from) / (SAMPLES - 1);
    double hair = Math.min(ChartTheme.HAIR, step / 4);
    double[] x =
        IntStream.range(0, SAMPLES)
            .mapToDouble(i -> from + i * step - (i % 2 == 0 ? 0 : hair))
            .toArray();
    for (Entry<String, DoubleUnaryOperator> f : functions) {
      chart.addSeries(f.getKey(), x, values(f.getKey(), f.getValue(), x));
    }
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    return chart;
  }

  /** A line for the function and one for its derivative. */
  public static XYChart of(TangentPicture picture) {
    double[] x = picture.samples().stream().mapToDouble(TangentPicture.Sample::x).toArray();
    XYChart chart = EmptyCharts.lines(picture.name() + " and its slope", "x", "");
    chart.addSeries(
        picture.name() + "(x)",
        x,
        picture.samples().stream().mapToDouble(TangentPicture.Sample::value).toArray());
    chart.addSeries(
        picture.name() + "′(x)",
        x,
        picture.samples().stream().mapToDouble(TangentPicture.Sample::slope).toArray());
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
}
