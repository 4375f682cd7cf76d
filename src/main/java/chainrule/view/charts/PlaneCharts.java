package chainrule.view.charts;

import chainrule.view.maps.Plane;
import java.awt.Color;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Functions of the plane as contours, with points and paths in it. Lines only, without filled
 * areas, so that a chart is small and readable on white and on black.
 */
public final class PlaneCharts {
  private static final int BANDS = 10;

  private PlaneCharts() {}

  /**
   * Which of two classes a model finds more probable: the line at p = ½, two fainter ones at 0.1
   * and 0.9, and the examples of both classes.
   *
   * @param title of the chart
   * @param probability p(x₁, x₂), that a point belongs to the second class
   * @param first the name of the first class, and its examples as the rows of an n×2 matrix. Not
   *     modified.
   * @param second the same of the second class. Not modified.
   * @throws IllegalArgumentException if a matrix does not have two columns
   */
  public static XYChart decisionBoundary(
      String title,
      DoubleBinaryOperator probability,
      Entry<String, RealMatrix> first,
      Entry<String, RealMatrix> second) {
    XYChart chart = PointCharts.points(title, first, second);
    Plane plane = Plane.around(stacked(first.getValue(), second.getValue()));
    Contours contours = new Contours(probability, plane);
    addContour(chart, contours, 0.1, ChartTheme.FAINT);
    addContour(chart, contours, 0.5, ChartTheme.STRONG);
    addContour(chart, contours, 0.9, ChartTheme.FAINT);
    return showing(plane, chart);
  }

  private static RealMatrix stacked(RealMatrix upper, RealMatrix lower) {
    int rows = upper.getRowDimension() + lower.getRowDimension();
    RealMatrix both = new Array2DRowRealMatrix(rows, 2);
    both.setSubMatrix(upper.getData(), 0, 0);
    both.setSubMatrix(lower.getData(), upper.getRowDimension(), 0);
    return both;
  }

  /**
   * The contours of a surface, and the paths of optimisers over it, a mark for each step.
   *
   * @param title of the chart
   * @param surface J(θ₁, θ₂)
   * @param plane the part that is shown; paths may leave it
   * @param paths names and points of the plane, in the order to draw them
   * @throws IllegalArgumentException if a path is empty or the surface has no finite value here
   */
  @SafeVarargs
  public static XYChart descents(
      String title,
      DoubleBinaryOperator surface,
      Plane plane,
      Entry<String, List<RealVector>>... paths) {
    XYChart chart = EmptyCharts.lines(title, "θ₁", "θ₂");
    Contours contours = new Contours(surface, plane);
    for (double level : contours.levels(BANDS)) {
      addContour(chart, contours, level, ChartTheme.FAINT);
    }
    for (int i = 0; i < paths.length; i++) {
      Color color = Palette.COLORS.get(i % Palette.COLORS.size());
      addPath(chart, paths[i].getKey(), paths[i].getValue(), color);
    }
    return showing(plane, chart);
  }

  private static void addPath(XYChart chart, String name, List<RealVector> path, Color color) {
    XYSeries series = chart.addSeries(name, entries(path, 0), entries(path, 1));
    series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
    series.setLineColor(color);
  }

  private static double[] entries(List<RealVector> points, int i) {
    return points.stream().mapToDouble(point -> point.getEntry(i)).toArray();
  }

  private static void addContour(XYChart chart, Contours contours, double level, Color color) {
    Contours.Line line = contours.at(level);
    if (!line.isEmpty()) {
      XYSeries series = chart.addSeries("height " + level, line.xs(), line.ys());
      series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
      series.setMarker(SeriesMarkers.NONE);
      series.setLineColor(color).setLineWidth(color.equals(ChartTheme.STRONG) ? 2 : 1);
      series.setShowInLegend(false);
    }
  }

  private static XYChart showing(Plane plane, XYChart chart) {
    chart.getStyler().setXAxisMin(plane.left()).setXAxisMax(plane.right());
    chart.getStyler().setYAxisMin(plane.bottom()).setYAxisMax(plane.top());
    chart.getStyler().setPlotGridLinesVisible(false).setLegendPosition(LegendPosition.OutsideE);
    // no margin: contours are drawn in the plane only, and paths should not leave it
    chart.getStyler().setPlotContentSize(1);
    return chart;
  }
}
