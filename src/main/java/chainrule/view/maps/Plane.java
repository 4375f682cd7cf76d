package chainrule.view.maps;

import chainrule.projection.PointSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A rectangle of the plane, the part that a chart shows.
 *
 * @param left the smallest x
 * @param right the largest x, above {@code left}
 * @param bottom the smallest y
 * @param top the largest y, above {@code bottom}
 */
public record Plane(double left, double right, double bottom, double top) {
  private static final double MARGIN = 0.08;

  /** Refuses an empty rectangle. */
  public Plane {
    if (!(left < right && bottom < top && Double.isFinite(right - left + top - bottom))) {
      throw new IllegalArgumentException(
          "the plane is [%s, %s] × [%s, %s]; each left end must lie below its right end"
              .formatted(left, right, bottom, top));
    }
  }

  /** The rectangle around the rows of an n×2 matrix, with a margin. */
  public static Plane around(RealMatrix points) {
    return around(List.of(PointSet.of(points.getColumn(0), points.getColumn(1))));
  }

  /** The square around points of the plane, with a margin. */
  public static Plane squareAround(PointSet points) {
    Plane plane = around(List.of(points));
    double half = Math.max(plane.right - plane.left, plane.top - plane.bottom) / 2;
    double x = (plane.left + plane.right) / 2;
    double y = (plane.bottom + plane.top) / 2;
    return new Plane(x - half, x + half, y - half, y + half);
  }

  /** The rectangle around points of the plane, with a margin. */
  static Plane around(List<PointSet> points) {
    double left = entries(points, 0).min().orElseThrow();
    double right = entries(points, 0).max().orElseThrow();
    double bottom = entries(points, 1).min().orElseThrow();
    double top = entries(points, 1).max().orElseThrow();
    double aside = margin(right - left);
    double above = margin(top - bottom);
    return new Plane(left - aside, right + aside, bottom - above, top + above);
  }

  /** The same rectangle, measured in another unit. */
  public Plane inUnitsOf(double unit) {
    return new Plane(left / unit, right / unit, bottom / unit, top / unit);
  }

  private static double margin(double extent) {
    return MARGIN * (extent == 0 ? 1 : extent);
  }

  private static DoubleStream entries(List<PointSet> points, int axis) {
    return points.stream().flatMapToDouble(set -> Arrays.stream(set.column(axis)));
  }
}
