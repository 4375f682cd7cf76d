package chainrule.view.maps;

import java.util.List;

/**
 * A rectangle of a picture.
 *
 * @param x of its middle
 * @param y of its middle
 * @param width along x
 * @param height along y
 */
record Rectangle(double x, double y, double width, double height) {
  double area() {
    return width * height;
  }

  /** The area that both cover. */
  double shared(Rectangle other) {
    return shared(x - other.x, width, other.width) * shared(y - other.y, height, other.height);
  }

  /** The overlap of two intervals whose middles are this far apart. */
  private static double shared(double apart, double length, double other) {
    double reach = (length + other) / 2 - Math.abs(apart);
    return Math.max(0, Math.min(reach, Math.min(length, other)));
  }

  /** The sum of the areas of its overlaps with the others. */
  double sharedWith(List<Rectangle> others) {
    return others.stream().mapToDouble(this::shared).sum();
  }
}
