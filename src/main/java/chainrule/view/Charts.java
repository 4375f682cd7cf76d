package chainrule.view;

import chainrule.check.GradientCheck;
import chainrule.check.StepSizeStudy;
import chainrule.formula.claims.ClaimSummary;
import chainrule.formula.claims.Outcome;
import chainrule.network.RegularisationSweep;
import chainrule.train.LossPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Results as charts, each in the house style, with the symbols on the axes. */
public final class Charts {
  private static final int SAMPLES = 201;
  private static final int MOST_POINTS = 400;

  /**
   * Every other point is off by this: where points are equally spaced to within as much, XChart
   * puts its ticks on some of them, and not on round numbers.
   */
  private static final double HAIR = 1e-4;

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
    XYChart chart = curves(title, from, to, Map.entry(title, f));
    chart.getStyler().setLegendVisible(false);
    return chart;
  }

  /**
   * The graphs of several functions, one colour each.
   *
   * @param title of the chart
   * @param from the left end
   * @param to the right end, above {@code from}
   * @param functions names and functions, in the order to draw them
   * @throws IllegalArgumentException if the interval is empty or a function is finite nowhere on it
   */
  @SafeVarargs
  public static XYChart curves(
      String title, double from, double to, Entry<String, DoubleUnaryOperator>... functions) {
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "the interval is [%s, %s]; its left end must lie below its right end"
              .formatted(from, to));
    }
    XYChart chart = HouseStyle.lines(title, "x", "");
    double step = (to - from) / (SAMPLES - 1);
    double hair = Math.min(HAIR, step / 4);
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
    XYChart chart = HouseStyle.logLog("error of a difference quotient", "step h", "|error|");
    double[] h = study.points().stream().mapToDouble(StepSizeStudy.Point::h).toArray();
    addPositive(chart, "forward", h, errors(study, StepSizeStudy.Point::forwardError));
    addPositive(chart, "central", h, errors(study, StepSizeStudy.Point::centralError));
    return chart;
  }

  private static double[] errors(StepSizeStudy study, ToDoubleFunction<StepSizeStudy.Point> error) {
    return study.points().stream().mapToDouble(error).toArray();
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
    HouseStyle.legendBelow(chart.getStyler());
    return chart;
  }

  /**
   * Analytic, numeric and exact gradient side by side, three bars for each component; the 12 worst
   * where there are more.
   *
   * @param check the claim and the numeric values
   * @param exact the gradient by exact differentiation, a number for each row. Not modified.
   * @throws IllegalArgumentException if there are not as many numbers as rows
   */
  public static CategoryChart gradients(GradientCheck check, RealVector exact) {
    CategoryChart chart = gradients(check);
    List<SideBySide> rows = SideBySide.of(check, exact);
    chart.addSeries(
        "exact",
        rows.stream().map(SideBySide::component).toList(),
        rows.stream().map(row -> finite(row.exact())).toList());
    return chart;
  }

  /**
   * The same for the gradient in a matrix, which is read row by row.
   *
   * @param check the claim and the numeric values
   * @param exact the gradient by exact differentiation, an entry for each row of the check. Not
   *     modified.
   * @throws IllegalArgumentException if there are not as many entries as rows
   */
  public static CategoryChart gradients(GradientCheck check, RealMatrix exact) {
    return gradients(check, SideBySide.entries(exact));
  }

  /**
   * Several curves against x, both axes logarithmic: a power law is a straight line there, its
   * exponent the slope.
   *
   * @param title of the chart
   * @param xAxis the name of x
   * @param yAxis the name of y
   * @param x positive numbers. Not modified.
   * @param curves names and y, each as long as x; a y that is not positive is left out. Not
   *     modified.
   */
  @SafeVarargs
  public static XYChart logLog(
      String title, String xAxis, String yAxis, RealVector x, Entry<String, RealVector>... curves) {
    XYChart chart = HouseStyle.logLog(title, xAxis, yAxis);
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    for (Entry<String, RealVector> curve : curves) {
      addPositive(chart, curve.getKey(), x.toArray(), curve.getValue().toArray());
    }
    return chart;
  }

  /** A log axis has no place for 0. */
  private static void addPositive(XYChart chart, String name, double[] x, double[] y) {
    int[] shown = IntStream.range(0, x.length).filter(i -> y[i] > 0).toArray();
    if (shown.length > 0) {
      chart.addSeries(
          name,
          Arrays.stream(shown).mapToDouble(i -> x[i]).toArray(),
          Arrays.stream(shown).mapToDouble(i -> y[i]).toArray());
    }
  }

  /**
   * A bar for each entry of a vector, numbered from 0.
   *
   * @param title what is drawn
   * @param values the entries. Not modified.
   */
  public static CategoryChart bars(String title, RealVector values) {
    CategoryChart chart = HouseStyle.bars(title, "component", "");
    List<Integer> places = IntStream.range(0, values.getDimension()).boxed().toList();
    chart.addSeries(
        title, places, Arrays.stream(values.toArray()).mapToObj(Charts::finite).toList());
    chart.getStyler().setLegendVisible(false);
    return chart;
  }

  /**
   * How many claims became what: a bar for each write-up, cut into outcomes.
   *
   * @param summary the counts
   */
  public static CategoryChart claims(ClaimSummary summary) {
    CategoryChart chart = HouseStyle.bars("claims as printed", "write-up", "claims");
    List<String> writeUps = summary.rows().stream().map(ClaimSummary.Row::writeUp).toList();
    for (Outcome outcome : summary.outcomes()) {
      chart.addSeries(
          outcome.name(),
          writeUps,
          summary.rows().stream().map(row -> row.count(outcome)).toList());
    }
    chart.getStyler().setStacked(true).setLegendPosition(LegendPosition.OutsideE);
    return chart;
  }

  /**
   * Groups of points in the plane, a colour for each group.
   *
   * @param title what is drawn
   * @param groups names, and points as the rows of n×2 matrices. Not modified.
   * @throws IllegalArgumentException if a matrix has not two columns
   */
  @SafeVarargs
  public static XYChart points(String title, Entry<String, RealMatrix>... groups) {
    XYChart chart = HouseStyle.points(title);
    for (Entry<String, RealMatrix> group : groups) {
      RealMatrix points = group.getValue();
      if (points.getColumnDimension() != 2) {
        throw new IllegalArgumentException(
            "%s has %d columns; points in the plane have 2"
                .formatted(group.getKey(), points.getColumnDimension()));
      }
      chart.addSeries(group.getKey(), points.getColumn(0), points.getColumn(1));
    }
    return chart;
  }

  /**
   * Lines through points of the plane, a colour for each; a path of a single point is a dot.
   *
   * @param title what is drawn
   * @param paths names, and points in order as the rows of n×2 matrices. Not modified.
   * @throws IllegalArgumentException if a matrix has not two columns
   */
  @SafeVarargs
  public static XYChart paths(String title, Entry<String, RealMatrix>... paths) {
    XYChart chart = points(title, paths);
    for (XYSeries path : chart.getSeriesMap().values()) {
      if (path.getXData().length > 1) {
        path.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line).setMarker(SeriesMarkers.NONE);
      }
    }
    return chart;
  }

  /**
   * A matrix as coloured squares with their numbers, row 0 on top as on paper: blue below zero,
   * grey at zero, orange above.
   *
   * @param title what is drawn
   * @param matrix at least 1×1, finite. Not modified.
   * @throws IllegalArgumentException if an entry is not finite
   */
  public static HeatMapChart heatMap(String title, RealMatrix matrix) {
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
    HeatMapChart chart = HouseStyle.heatMap(title, largest == 0 ? 1 : largest, pattern);
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

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  /**
   * The loss against the epoch.
   *
   * @param curve the points, in order
   */
  public static XYChart lossCurve(List<LossPoint> curve) {
    XYChart chart = lossCurves("loss", Map.entry("J", curve));
    chart.getStyler().setLegendVisible(false);
    return chart;
  }

  /**
   * Several losses against the epoch, one colour each. Losses of different kinds are different
   * functions: compare their shapes, not their heights.
   *
   * @param title of the chart
   * @param curves names and points, in the order to draw them
   */
  @SafeVarargs
  public static XYChart lossCurves(String title, Entry<String, List<LossPoint>>... curves) {
    XYChart chart = HouseStyle.lines(title, "epoch", "J, mean of a pair");
    chart.getStyler().setXAxisDecimalPattern("0.##").setYAxisDecimalPattern("0.0#");
    double epochs = 1;
    for (Entry<String, List<LossPoint>> curve : curves) {
      epochs = Math.max(epochs, Math.ceil(lastEpoch(curve.getValue())));
      if (!curve.getValue().isEmpty()) {
        chart.addSeries(
            curve.getKey(),
            epochs(curve.getValue()),
            curve.getValue().stream().mapToDouble(LossPoint::loss).toArray());
      }
    }
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(epochs);
    HouseStyle.legendBelow(chart.getStyler());
    return chart;
  }

  /** The epochs, off by a hair in turn. */
  private static double[] epochs(List<LossPoint> curve) {
    return IntStream.range(0, curve.size())
        .mapToDouble(i -> curve.get(i).epoch() * (i % 2 == 0 ? 1 : 1 - HAIR))
        .toArray();
  }

  private static double lastEpoch(List<LossPoint> curve) {
    return curve.isEmpty() ? 0 : curve.get(curve.size() - 1).epoch();
  }

  /**
   * A map of words as points, coloured by category, with names where there is room: the still
   * picture of what the notebook shows alive.
   *
   * @param map the spots, those first whose names matter most
   */
  public static XYChart wordMap(WordMap map) {
    return WordMapChart.of(map, 5);
  }

  /**
   * A map of a few words, each with its name.
   *
   * @param map at most some thirty spots, or there may be no room for a name
   */
  public static XYChart namedMap(WordMap map) {
    return WordMapChart.of(map, 7);
  }

  /**
   * A map of words without names, for one that is drawn again and again.
   *
   * @param map the spots
   */
  public static XYChart unnamedMap(WordMap map) {
    return WordMapChart.spots(map, 5);
  }

  /**
   * The last moment of a training, and the ways that some of the words have come: the still picture
   * of what the notebook shows with a slider.
   *
   * @param map the moments
   */
  public static XYChart movingMap(MovingMap map) {
    return WordMapChart.of(map);
  }

  /**
   * The last update of a motion, with arrows: the still picture of what the notebook shows with a
   * slider.
   *
   * @param motion at least one update
   */
  public static XYChart update(MotionPicture motion) {
    List<UpdatePicture> pictures = motion.pictures();
    return UpdateChart.of(motion.plane(), pictures.get(pictures.size() - 1));
  }

  /**
   * The accuracy on train and dev against λ, on a logarithmic axis; λ = 0 is left out.
   *
   * @param sweep at least one λ above 0
   * @throws IllegalArgumentException if no λ is above 0
   */
  public static XYChart sweep(RegularisationSweep sweep) {
    return SweepChart.of(sweep);
  }

  /**
   * How often which class was taken for which: a row for each true class, a column for each
   * predicted one.
   *
   * @param classes their names
   * @param counts C, see {@link chainrule.network.Labels#confusion}. Not modified.
   * @throws IllegalArgumentException if C has not a row and a column for each class
   */
  public static HeatMapChart confusion(List<String> classes, RealMatrix counts) {
    return ConfusionChart.of(classes, counts);
  }

  /**
   * Numbers against the step at which they were reached, the first at step 0; of many steps, some
   * four hundred.
   *
   * @param title of the chart
   * @param yAxis what the numbers are, for example {@code "J"}
   * @param series names and numbers, in the order to draw them; an empty one is left out
   */
  @SafeVarargs
  public static XYChart steps(String title, String yAxis, Entry<String, List<Double>>... series) {
    XYChart chart = HouseStyle.lines(title, "step", yAxis);
    for (Entry<String, List<Double>> one : series) {
      List<Integer> shown = shown(one.getValue().size());
      if (!shown.isEmpty()) {
        chart.addSeries(
            one.getKey(),
            shown.stream().mapToDouble(Integer::doubleValue).toArray(),
            shown.stream().mapToDouble(one.getValue()::get).toArray());
      }
    }
    chart.getStyler().setLegendVisible(series.length > 1);
    HouseStyle.legendBelow(chart.getStyler());
    return chart;
  }

  /** Every so many steps, the last included: a page has no more points than these. */
  private static List<Integer> shown(int steps) {
    int stride = 1 + steps / MOST_POINTS;
    return IntStream.range(0, steps)
        .filter(t -> t % stride == 0 || t == steps - 1)
        .boxed()
        .toList();
  }
}
