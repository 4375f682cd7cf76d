package chainrule.view.charts;

import chainrule.projection.PointSet;
import chainrule.view.maps.Arrow;
import chainrule.view.maps.Arrow.Stroke;
import chainrule.view.maps.Plane;
import chainrule.view.maps.VectorRole;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealVector;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Vectors as arrows, in the plane that the first two of them span, equally long in both directions.
 * Of more dimensions the others show their shadows on that plane.
 */
public final class ArrowChart {
  private static final int SIZE = 420;
  private static final double HEAD = 0.035;
  private static final double GAP = 0.045;
  private static final float WIDTH = 2.5f;
  private static final double SAME = 1e-12;

  private final RealVector right;
  private final RealVector up;

  private ArrowChart(RealVector right, RealVector up) {
    this.right = right;
    this.up = up;
  }

  /**
   * The picture.
   *
   * @param title what is drawn
   * @param arrows at least two
   * @throws IllegalArgumentException if there are fewer, or if the first ends in its beginning
   */
  public static XYChart of(String title, List<VectorArrow> arrows) {
    if (arrows.size() < 2) {
      throw new IllegalArgumentException(
          "%d arrows; a plane is spanned by at least two".formatted(arrows.size()));
    }
    return axes(arrows.get(0), arrows.get(1)).draw(title, arrows);
  }

  /**
   * q_1 along the first vector, q_2 along what the second has beside it, any direction if nothing.
   */
  private static ArrowChart axes(VectorArrow first, VectorArrow second) {
    RealVector a = first.to().subtract(first.from());
    if (!(a.getNorm() > 0)) {
      throw new IllegalArgumentException(
          "the arrow %s has no length; the first one is the direction to the right"
              .formatted(first.name()));
    }
    RealVector right = a.unitVector();
    RealVector b = without(second.to().subtract(second.from()), right);
    for (int t = 0; t < a.getDimension() && !(b.getNorm() > SAME * a.getNorm()); t++) {
      b = without(MatrixUtils.createRealIdentityMatrix(a.getDimension()).getRowVector(t), right);
    }
    return new ArrowChart(right, b.getNorm() > 0 ? b.unitVector() : b);
  }

  private static RealVector without(RealVector vector, RealVector direction) {
    return vector.subtract(direction.mapMultiply(vector.dotProduct(direction)));
  }

  private RealVector shadow(RealVector vector) {
    return MatrixUtils.createRealVector(
        new double[] {right.dotProduct(vector), up.dotProduct(vector)});
  }

  private XYChart draw(String title, List<VectorArrow> arrows) {
    Plane plane = plane(arrows);
    XYChart chart = EmptyCharts.plane(title, SIZE, SIZE);
    chart.getStyler().setChartTitleVisible(true);
    chart.getStyler().setXAxisMin(plane.left()).setXAxisMax(plane.right());
    chart.getStyler().setYAxisMin(plane.bottom()).setYAxisMax(plane.top());
    add(chart, new Stroke(plane.left(), 0, plane.right(), 0), ChartTheme.FAINT, 1);
    add(chart, new Stroke(0, plane.bottom(), 0, plane.top()), ChartTheme.FAINT, 1);
    double side = plane.right() - plane.left();
    for (int i = 0; i < arrows.size(); i++) {
      RealVector tip = arrows.get(i).to();
      List<VectorArrow> before = arrows.subList(0, i);
      boolean named = before.stream().anyMatch(other -> other.to().equals(tip));
      add(chart, arrows.get(i), Palette.COLORS.get(i % Palette.COLORS.size()), side, named);
    }
    return chart;
  }

  /** A square around all ends and the origin. */
  private Plane plane(List<VectorArrow> arrows) {
    List<RealVector> ends = new ArrayList<>(List.of(MatrixUtils.createRealVector(new double[2])));
    arrows.forEach(arrow -> ends.addAll(List.of(shadow(arrow.from()), shadow(arrow.to()))));
    return Plane.squareAround(
        PointSet.of(
            ends.stream().mapToDouble(end -> end.getEntry(0)).toArray(),
            ends.stream().mapToDouble(end -> end.getEntry(1)).toArray()));
  }

  private void add(XYChart chart, VectorArrow vector, Color color, double side, boolean named) {
    RealVector from = shadow(vector.from());
    RealVector to = shadow(vector.to());
    Arrow arrow = Arrow.of(VectorRole.MOVED, from, to, HEAD * side);
    add(chart, arrow.shaft(), color, WIDTH, vector.name());
    arrow.head().forEach(wing -> add(chart, wing, color, WIDTH));
    RealVector name = named ? beside(from, to, GAP * side) : beyond(from, to, GAP * side);
    chart.addAnnotation(
        new AnnotationText(vector.name(), name.getEntry(0), name.getEntry(1), false));
  }

  /** Before the tip, the usual place of a name. */
  private static RealVector beyond(RealVector from, RealVector to, double gap) {
    RealVector direction = to.subtract(from);
    return direction.getNorm() == 0 ? to : to.add(direction.unitVector().mapMultiply(gap));
  }

  /** Beside the middle, on the side away from the origin: another name stands at the tip. */
  private static RealVector beside(RealVector from, RealVector to, double gap) {
    RealVector direction = to.subtract(from);
    RealVector middle = from.add(to).mapMultiply(0.5);
    RealVector aside =
        MatrixUtils.createRealVector(new double[] {-direction.getEntry(1), direction.getEntry(0)});
    if (aside.getNorm() == 0) {
      return middle;
    }
    double outwards = aside.dotProduct(middle) < 0 ? -1.6 : 1.6;
    return middle.add(aside.unitVector().mapMultiply(outwards * gap));
  }

  private static void add(XYChart chart, Stroke line, Color color, float width) {
    add(chart, line, color, width, "%d".formatted(chart.getSeriesMap().size()))
        .setShowInLegend(false);
  }

  private static XYSeries add(XYChart chart, Stroke line, Color color, float width, String name) {
    XYSeries series =
        chart.addSeries(
            name, new double[] {line.fromX(), line.toX()}, new double[] {line.fromY(), line.toY()});
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(color).setLineWidth(width);
    return series;
  }
}
