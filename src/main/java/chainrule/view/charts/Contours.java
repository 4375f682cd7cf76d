package chainrule.view.charts;

import chainrule.view.maps.Plane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;

/**
 * Lines of equal height of a function of the plane, by marching triangles: where the height of a
 * line lies between the heights of two neighbouring grid points, the line passes between them, at
 * the place that a straight interpolation says. Where the function has no finite value there is no
 * line.
 */
final class Contours {
  private static final int CELLS = 80;

  /** In cells of the grid, in which lines are followed; less than a pixel on the page. */
  private static final double TOLERANCE = 0.05;

  private final Plane plane;
  private final double[][] heights = new double[CELLS + 1][CELLS + 1];

  Contours(DoubleBinaryOperator f, Plane plane) {
    this.plane = plane;
    for (int i = 0; i <= CELLS; i++) {
      for (int j = 0; j <= CELLS; j++) {
        heights[i][j] = f.applyAsDouble(x(i), y(j));
      }
    }
  }

  private double x(double i) {
    return plane.left() + (plane.right() - plane.left()) * i / CELLS;
  }

  private double y(double j) {
    return plane.bottom() + (plane.top() - plane.bottom()) * j / CELLS;
  }

  /** Heights that part the rectangle into so many bands of equal area; refuses an f without any. */
  double[] levels(int bands) {
    double[] sorted =
        Arrays.stream(heights).flatMapToDouble(Arrays::stream).filter(Double::isFinite).toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("the surface has no finite value on " + plane);
    }
    Arrays.sort(sorted);
    return DoubleStream.iterate(1, k -> k < bands, k -> k + 1)
        .map(k -> sorted[(int) (k / bands * (sorted.length - 1))])
        .distinct()
        .toArray();
  }

  /** The points of a line in the plane; a y that is NaN parts two pieces, as a chart wants it. */
  record Line(List<double[]> points) {
    boolean isEmpty() {
      return points.isEmpty();
    }

    double[] xs() {
      return points.stream().mapToDouble(point -> point[0]).toArray();
    }

    double[] ys() {
      return points.stream().mapToDouble(point -> point[1]).toArray();
    }
  }

  /** The line at a height; empty if the function never has it. */
  Line at(double level) {
    List<double[]> points = new ArrayList<>();
    for (double[][] piece : Polylines.of(segments(level))) {
      points.addAll(PolylineSimplifier.of(List.of(piece), TOLERANCE));
      points.add(new double[] {piece[0][0], Double.NaN});
    }
    return new Line(points.stream().map(p -> new double[] {x(p[0]), y(p[1])}).toList());
  }

  private List<double[][]> segments(double level) {
    List<double[][]> segments = new ArrayList<>();
    for (int i = 0; i < CELLS; i++) {
      for (int j = 0; j < CELLS; j++) {
        // unlike a square, a triangle has no ambiguous case
        cut(segments, level, new int[][] {{i, j}, {i + 1, j}, {i + 1, j + 1}});
        cut(segments, level, new int[][] {{i, j}, {i + 1, j + 1}, {i, j + 1}});
      }
    }
    return segments;
  }

  /** Adds the segment by which the contour crosses a triangle, if it does. */
  private void cut(List<double[][]> segments, double level, int[][] corners) {
    List<double[]> crossings = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      int[] a = corners[k];
      int[] b = corners[(k + 1) % 3];
      if (Double.isFinite(height(a) + height(b)) && (height(a) < level) != (height(b) < level)) {
        crossings.add(crossing(level, a, b));
      }
    }
    // through a corner alone passes a segment of no length
    if (crossings.size() == 2 && !Arrays.equals(crossings.get(0), crossings.get(1))) {
      segments.add(crossings.toArray(double[][]::new));
    }
  }

  private double height(int[] point) {
    return heights[point[0]][point[1]];
  }

  private double[] crossing(double level, int[] a, int[] b) {
    // always from the same end, so that two triangles that share an edge get equal bits
    int[] low = height(a) < height(b) ? a : b;
    int[] high = low == a ? b : a;
    double part = (level - height(low)) / (height(high) - height(low));
    return new double[] {low[0] + part * (high[0] - low[0]), low[1] + part * (high[1] - low[1])};
  }
}
