package chainrule.projection;

/**
 * Points of the plane in nested squares, so that a distant square counts as one point (Barnes and
 * Hut 1986; van der Maaten 2014). Each square is the smallest around its points, and is cut into
 * four where it has more than one: at most 2n − 1 squares.
 *
 * <p>Squares are numbered in the order of a walk from the root, so those within square s are s + 1
 * … {@code next[s]} − 1, and a walk needs no memory.
 */
final class QuadTree {
  /** Points nearer to each other than this part of the whole are one. */
  private static final double ONE = 1e-12;

  private final double[] x;
  private final double[] y;
  private final int[] order;
  private final double[] centerX;
  private final double[] centerY;
  private final double[] squaredWidth;
  private final int[] count;
  private final int[] next;
  private double smallest;
  private int size;

  /**
   * A tree of the points (x_i, y_i), at least one.
   *
   * @param x not modified, and read later
   * @param y as long as x
   */
  QuadTree(double[] x, double[] y) {
    int n = x.length;
    this.x = x;
    this.y = y;
    order = new int[n];
    centerX = new double[2 * n];
    centerY = new double[2 * n];
    squaredWidth = new double[2 * n];
    count = new int[2 * n];
    next = new int[2 * n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    build(0, n);
  }

  /** The points, neighbours beside each other. */
  int[] order() {
    return order;
  }

  /**
   * The repulsion of point i by the other points.
   *
   * <pre>
   *   force = Σ_{j≠i} w_ij² (y_i − y_j)      w_ij = 1/(1 + ‖y_i − y_j‖²)
   * </pre>
   *
   * A square counts as one point if its width is at most θ times its distance; for θ below 1/√2 the
   * square of the point itself never does.
   *
   * @param forceX where the first component goes, at i
   * @param forceY where the second goes
   * @return Σ_{j≠i} w_ij
   */
  double repulsion(int i, double theta, double[] forceX, double[] forceY) {
    double pushX = 0;
    double pushY = 0;
    double weights = -1;
    for (int s = 0; s < size; ) {
      double dx = x[i] - centerX[s];
      double dy = y[i] - centerY[s];
      double squared = dx * dx + dy * dy;
      if (squaredWidth[s] <= theta * theta * squared) {
        double w = 1 / (1 + squared);
        double all = count[s] * w;
        weights += all;
        pushX += all * w * dx;
        pushY += all * w * dy;
        s = next[s];
      } else {
        s++;
      }
    }
    forceX[i] = pushX;
    forceY[i] = pushY;
    return weights;
  }

  private void build(int from, int to) {
    int s = size++;
    double left = x[order[from]];
    double right = left;
    double bottom = y[order[from]];
    double top = bottom;
    double sumX = 0;
    double sumY = 0;
    for (int i = from; i < to; i++) {
      double px = x[order[i]];
      double py = y[order[i]];
      left = Math.min(left, px);
      right = Math.max(right, px);
      bottom = Math.min(bottom, py);
      top = Math.max(top, py);
      sumX += px;
      sumY += py;
    }
    count[s] = to - from;
    centerX[s] = sumX / count[s];
    centerY[s] = sumY / count[s];
    double width = Math.max(right - left, top - bottom);
    smallest = s == 0 ? ONE * width : smallest;
    if (width > smallest) {
      squaredWidth[s] = width * width;
      divide(from, to, (left + right) / 2, (bottom + top) / 2);
    }
    next[s] = size;
  }

  private void divide(int from, int to, double middleX, double middleY) {
    int middle = partition(x, from, to, middleX);
    int low = partition(y, from, middle, middleY);
    int high = partition(y, middle, to, middleY);
    buildSome(from, low);
    buildSome(low, middle);
    buildSome(middle, high);
    buildSome(high, to);
  }

  private void buildSome(int from, int to) {
    if (from < to) {
      build(from, to);
    }
  }

  /** Those at most the bound first; returns where the others begin. */
  private int partition(double[] coordinate, int from, int to, double bound) {
    int end = from;
    for (int i = from; i < to; i++) {
      if (coordinate[order[i]] <= bound) {
        int moved = order[end];
        order[end++] = order[i];
        order[i] = moved;
      }
    }
    return end;
  }
}
