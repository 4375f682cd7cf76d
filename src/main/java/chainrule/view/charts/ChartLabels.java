package chainrule.view.charts;

import chainrule.projection.PointSet;
import chainrule.view.maps.Label;
import chainrule.view.maps.LabelLayout;
import chainrule.view.maps.Picture;
import chainrule.view.maps.Plane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.internal.chartpart.Annotation;

/** Writes the labels that have room on a chart, when the chart is painted and its size is known. */
final class ChartLabels extends Annotation {
  /** From the middle of the letters down to the line they stand on. */
  private static final double BASELINE = 4;

  private final List<String> names;
  private final PointSet places;
  private final Plane plane;

  /**
   * Names of points.
   *
   * @param plane what the chart's axes show
   */
  ChartLabels(List<String> names, PointSet places, Plane plane) {
    super(false);
    this.names = names;
    this.places = places;
    this.plane = plane;
  }

  @Override
  public void paint(Graphics2D graphics) {
    int left = getXAxisScreenValue(plane.left());
    int top = getYAxisScreenValue(plane.top());
    Picture picture =
        new Picture(
            plane,
            getXAxisScreenValue(plane.right()) - left,
            getYAxisScreenValue(plane.bottom()) - top);
    PointSet pixels = picture.pixels(places);
    List<Label> where = LabelLayout.of(names, List.of(pixels), picture, 1);
    graphics.setColor(Color.BLACK);
    graphics.setFont(LabelLayout.FONT);
    IntStream.range(0, names.size())
        .filter(i -> where.get(i).zoom() <= 1)
        .forEach(
            i ->
                write(
                    graphics,
                    names.get(i),
                    where.get(i),
                    left + pixels.column(0)[i],
                    top + pixels.column(1)[i]));
    bounds = new Rectangle2D.Double(left, top, picture.width(), picture.height());
  }

  /** Written as text, which takes a tenth of the bytes of its outlines. */
  private static void write(Graphics2D graphics, String name, Label where, double x, double y) {
    double left = x + LabelLayout.textStart(where, name);
    graphics.drawString(name, (float) left, (float) (y + where.dy() + BASELINE));
  }
}
