package chainrule.view.maps;

import chainrule.projection.PointSet;

/**
 * A part of the plane, drawn in pixels from the upper left corner.
 *
 * <pre>
 *   (x, y) ↦ ( (x − left)/(right − left) · width, (top − y)/(top − bottom) · height )
 * </pre>
 *
 * @param plane what is shown
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 */
public record Picture(Plane plane, int width, int height) {
  /** Refuses a width or height below 1. */
  public Picture {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a picture is %d × %d pixels; both must be at least 1".formatted(width, height));
    }
  }

  /** The places of points of the plane. */
  public PointSet pixels(PointSet points) {
    double[] x = points.column(0).clone();
    double[] y = points.column(1).clone();
    for (int i = 0; i < x.length; i++) {
      x[i] = (x[i] - plane.left()) / (plane.right() - plane.left()) * width;
      y[i] = (plane.top() - y[i]) / (plane.top() - plane.bottom()) * height;
    }
    return PointSet.of(x, y);
  }
}
