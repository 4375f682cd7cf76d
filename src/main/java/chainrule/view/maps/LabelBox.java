package chainrule.view.maps;

/**
 * A box in a picture that can be zoomed: its point moves, its size in pixels is constant.
 *
 * @param x of the center, in pixels from its point
 * @param y of the center, in pixels from its point
 * @param halfWidth pixels
 * @param halfHeight pixels
 * @param zoom from which enlargement on it is there
 */
record LabelBox(double x, double y, double halfWidth, double halfHeight, double zoom) {
  /** This box with another zoom from which it is shown. */
  LabelBox from(double zoom) {
    return new LabelBox(x, y, halfWidth, halfHeight, zoom);
  }

  /**
   * The zoom from which on this box does not overlap another one, whose point lies (Δx, Δy) from
   * the point of this one: at z times the size they lie on each other if
   *
   * <pre>
   *   |z Δx + x' − x| < w + w'   and   |z Δy + y' − y| < h + h',
   * </pre>
   *
   * two intervals of z. Their intersection ends at the value returned; −∞ if it is empty.
   */
  double freeOf(LabelBox other, double deltaX, double deltaY) {
    double w = halfWidth + other.halfWidth;
    double h = halfHeight + other.halfHeight;
    double begin = Math.max(begin(deltaX, other.x - x, w), begin(deltaY, other.y - y, h));
    double end = Math.min(end(deltaX, other.x - x, w), end(deltaY, other.y - y, h));
    return begin < end ? end : Double.NEGATIVE_INFINITY;
  }

  /** Where |z Δ + offset| < size begins to hold; ∞ if it never does. */
  private static double begin(double delta, double offset, double size) {
    if (delta == 0) {
      return Math.abs(offset) < size ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return (-Math.signum(delta) * offset - size) / Math.abs(delta);
  }

  /** Where it ceases to hold; −∞ if it never does. */
  private static double end(double delta, double offset, double size) {
    if (delta == 0) {
      return Math.abs(offset) < size ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    return (-Math.signum(delta) * offset + size) / Math.abs(delta);
  }
}
