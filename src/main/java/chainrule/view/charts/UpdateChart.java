package chainrule.view.charts;

import chainrule.view.maps.Arrow;
import chainrule.view.maps.Arrow.Stroke;
import chainrule.view.maps.Plane;
import chainrule.view.maps.UpdateAnimation;
import chainrule.view.maps.UpdatePicture;
import chainrule.view.maps.UpdatePicture.Spot;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** One update as a static chart with the same scale on both axes. */
public final class UpdateChart {
  private static final int LINE = 18;
  private static final float ARROW = 2;

  private final Plane plane;
  private final double pixel;
  private final XYChart chart;

  private UpdateChart(Plane plane, UpdatePicture picture) {
    int above = LINE * picture.heading().size();
    this.plane = plane;
    this.pixel = (plane.right() - plane.left()) / UpdateAnimation.SIZE;
    this.chart =
        EmptyCharts.plane(
            "update " + picture.number(), UpdateAnimation.SIZE, UpdateAnimation.SIZE + above);
    chart.getStyler().setXAxisMin(plane.left()).setXAxisMax(plane.right());
    chart.getStyler().setYAxisMin(plane.bottom()).setYAxisMax(plane.top() + above * pixel);
  }

  /** The picture of an update in a part of the plane. */
  public static XYChart of(Plane plane, UpdatePicture picture) {
    UpdateChart drawing = new UpdateChart(plane, picture);
    drawing.addAxes();
    drawing.addText(picture.heading());
    picture.spots().forEach(drawing::add);
    picture.arrows().forEach(drawing::add);
    return drawing.chart;
  }

  private void addAxes() {
    add(new Stroke(plane.left(), 0, plane.right(), 0), ChartTheme.FAINT);
    add(new Stroke(0, plane.bottom(), 0, plane.top()), ChartTheme.FAINT);
  }

  /** Lines above the plane, and what the marks mean at its lower edge. */
  private void addText(List<String> heading) {
    double middle = (plane.left() + plane.right()) / 2;
    for (int i = 0; i < heading.size(); i++) {
      write(heading.get(i), middle, plane.top() + (heading.size() - i - 0.5) * LINE * pixel);
    }
    write(UpdateAnimation.KEY, middle, plane.bottom() + 0.5 * LINE * pixel);
  }

  private void add(Spot spot) {
    Marker marker = spot.center() ? SeriesMarkers.CIRCLE : new RingMarker();
    XYSeries series = chart.addSeries(next(), new double[] {spot.x()}, new double[] {spot.y()});
    series.setMarker(marker).setMarkerColor(Palette.of(spot.role()));
    write(spot.name(), spot.nameX(), spot.nameY());
  }

  private void add(Arrow arrow) {
    XYSeries shaft = add(arrow.shaft(), Palette.of(arrow.role()));
    // XChart takes the width when the style is set
    shaft.setLineWidth(ARROW);
    shaft.setLineStyle(arrow.role().dashed() ? SeriesLines.DASH_DASH : SeriesLines.SOLID);
    arrow.head().forEach(wing -> add(wing, Palette.of(arrow.role())).setLineWidth(ARROW));
  }

  private XYSeries add(Stroke line, Color color) {
    XYSeries series =
        chart.addSeries(
            next(),
            new double[] {line.fromX(), line.toX()},
            new double[] {line.fromY(), line.toY()});
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(color).setLineWidth(1);
    return series;
  }

  private void write(String text, double x, double y) {
    chart.addAnnotation(new AnnotationText(text, x, y, false));
  }

  /** A new name for a series; XChart needs them to be different. */
  private String next() {
    return "%d".formatted(chart.getSeriesMap().size());
  }
}
