package chainrule.view;

import chainrule.check.GradientCheck;
import chainrule.check.StepSizeStudy;
import chainrule.network.RegularisationSweep;
import chainrule.train.LossPoint;
import chainrule.view.charts.ArrowChart;
import chainrule.view.charts.BarCharts;
import chainrule.view.charts.ConfusionChart;
import chainrule.view.charts.FunctionGraphs;
import chainrule.view.charts.HeatMaps;
import chainrule.view.charts.LogLogCharts;
import chainrule.view.charts.LossCharts;
import chainrule.view.charts.PointCharts;
import chainrule.view.charts.StepCharts;
import chainrule.view.charts.SweepChart;
import chainrule.view.charts.UpdateChart;
import chainrule.view.charts.VectorArrow;
import chainrule.view.charts.WordMapChart;
import chainrule.view.maps.AnimatedWordMap;
import chainrule.view.maps.UpdateAnimation;
import chainrule.view.maps.UpdatePicture;
import chainrule.view.maps.WordMap;
import chainrule.view.sliders.TangentPicture;
import chainrule.writeups.ClaimSummary;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.XYChart;

/** Results as charts, each in the house style, with the symbols on the axes. */
public final class Charts {
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
    return FunctionGraphs.of(title, from, to, functions);
  }

  /**
   * Error against step size, both axes logarithmic: the V-shaped curve.
   *
   * @param study the errors of forward and central differences
   */
  public static XYChart stepSizes(StepSizeStudy study) {
    return LogLogCharts.stepSizes(study);
  }

  /**
   * Analytic and numeric gradient side by side, a pair of bars for each component; the 12 worst
   * where there are more.
   *
   * @param check the rows to draw
   */
  public static CategoryChart gradients(GradientCheck check) {
    return BarCharts.gradients(check);
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
    return BarCharts.gradients(check, exact);
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
    return BarCharts.gradients(check, exact);
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
    return LogLogCharts.of(title, xAxis, yAxis, x, curves);
  }

  /**
   * A bar for each entry of a vector, numbered from 0.
   *
   * @param title what is drawn
   * @param values the entries. Not modified.
   */
  public static CategoryChart bars(String title, RealVector values) {
    return BarCharts.of(title, values);
  }

  /**
   * A bar for each entry of a vector, with names and one entry in another colour.
   *
   * @param title what is drawn
   * @param names of the entries
   * @param values the entries. Not modified.
   * @param observed o, the entry of the true class
   * @throws IllegalArgumentException if there are not as many names as entries, or no entry o
   */
  public static CategoryChart bars(
      String title, List<String> names, RealVector values, int observed) {
    return BarCharts.of(title, names, values, observed);
  }

  /**
   * Vectors as arrows in the plane that the first two span; of more dimensions, the shadows of the
   * others on it.
   *
   * @param title what is drawn
   * @param arrows at least two
   * @throws IllegalArgumentException if there are fewer, or if the first has no length
   */
  public static XYChart arrows(String title, VectorArrow... arrows) {
    return ArrowChart.of(title, List.of(arrows));
  }

  /**
   * A function with its derivative: the still picture of what the notebook shows with a tangent
   * that moves.
   *
   * @param picture the samples
   */
  public static XYChart tangent(TangentPicture picture) {
    return FunctionGraphs.of(picture);
  }

  /**
   * How many claims became what: a bar for each write-up, cut into outcomes.
   *
   * @param summary the counts
   */
  public static CategoryChart claims(ClaimSummary summary) {
    return BarCharts.claims(summary);
  }

  /**
   * Groups of points in the plane, a colour for each group.
   *
   * @param title what is drawn
   * @param groups names, and points as the rows of n×2 matrices. Not modified.
   * @throws IllegalArgumentException if a matrix does not have two columns
   */
  @SafeVarargs
  public static XYChart points(String title, Entry<String, RealMatrix>... groups) {
    return PointCharts.points(title, groups);
  }

  /**
   * Lines through points of the plane, a colour for each; a path of a single point is a dot.
   *
   * @param title what is drawn
   * @param paths names, and points in order as the rows of n×2 matrices. Not modified.
   * @throws IllegalArgumentException if a matrix does not have two columns
   */
  @SafeVarargs
  public static XYChart paths(String title, Entry<String, RealMatrix>... paths) {
    return PointCharts.paths(title, paths);
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
    return HeatMaps.of(title, matrix);
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
    return LossCharts.of(title, curves);
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
   * @param map at most about thirty spots, or there may be no room for a name
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
  public static XYChart movingMap(AnimatedWordMap map) {
    return WordMapChart.of(map);
  }

  /**
   * The last update of a motion, with arrows: the still picture of what the notebook shows with a
   * slider.
   *
   * @param motion at least one update
   */
  public static XYChart update(UpdateAnimation motion) {
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
   * @throws IllegalArgumentException if C does not have a row and a column for each class
   */
  public static HeatMapChart confusion(List<String> classes, RealMatrix counts) {
    return ConfusionChart.of(classes, counts);
  }

  /**
   * Numbers against the step at which they were reached, the first at step 0; of many steps, about
   * four hundred.
   *
   * @param title of the chart
   * @param yAxis what the numbers are, for example {@code "J"}
   * @param series names and numbers, in the order to draw them; an empty one is left out
   */
  @SafeVarargs
  public static XYChart steps(String title, String yAxis, Entry<String, List<Double>>... series) {
    return StepCharts.of(title, yAxis, series);
  }
}
