package chainrule.view.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import org.knowm.xchart.style.markers.Marker;

/** A hollow circle, which XChart does not have. */
final class RingMarker extends Marker {
  private static final BasicStroke LINE = new BasicStroke(1.5f);

  @Override
  public void paint(Graphics2D graphics, double x, double y, int size) {
    graphics.setStroke(LINE);
    graphics.draw(new Ellipse2D.Double(x - size / 2.0, y - size / 2.0, size, size));
  }
}
