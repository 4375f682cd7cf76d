package chainrule.view;

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

  /** Refuses a rectangle without an inside. */
  public Plane {
    if (!(left < right && bottom < top && Double.isFinite(right - left + top - bottom))) {
      throw new IllegalArgumentException(
          "the plane is [%s, %s] × [%s, %s]; each left end must lie below its right end"
              .formatted(left, right, bottom, top));
    }
  }

  /** The rectangle around the rows of an n×2 matrix, with a margin. */
  static Plane around(RealMatrix points) {
    double left = points.getColumnVector(0).getMinValue();
    double right = points.getColumnVector(0).getMaxValue();
    double bottom = points.getColumnVector(1).getMinValue();
    double top = points.getColumnVector(1).getMaxValue();
    double margin = MARGIN * Math.max(right - left, top - bottom);
    return new Plane(left - margin, right + margin, bottom - margin, top + margin);
  }
}
