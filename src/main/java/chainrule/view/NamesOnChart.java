package chainrule.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.internal.chartpart.Annotation;

/** Writes the names that have room on a chart, once its size on the page is known. */
final class NamesOnChart extends Annotation {
  /** From the middle of the letters down to the line they stand on. */
  private static final double BASELINE = 4;

  private final List<String> names;
  private final Cloud places;
  private final Plane plane;

  /**
   * Names of points.
   *
   * @param plane what the chart's axes show
   */
  NamesOnChart(List<String> names, Cloud places, Plane plane) {
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
    Cloud pixels = picture.pixels(places);
    List<Name> where = Names.of(names, List.of(pixels), picture, 1);
    graphics.setColor(Color.BLACK);
    graphics.setFont(Names.FONT);
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

  /** As text, which is a tenth of what its outlines would be. */
  private static void write(Graphics2D graphics, String name, Name where, double x, double y) {
    Box box = Names.box(where.dx(), where.dy(), Names.halfWidth(name));
    graphics.drawString(
        name, (float) (x + box.x() - box.halfWidth()), (float) (y + box.y() + BASELINE));
  }
}
