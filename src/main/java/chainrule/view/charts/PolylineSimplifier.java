package chainrule.view.charts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A polyline with fewer points that looks the same (Ramer 1972, Douglas and Peucker 1973): between
 * two points that are kept, the one furthest from their chord is kept too if it is far enough away.
 */
final class PolylineSimplifier {
  private PolylineSimplifier() {}

  /** The points of a line that are needed to follow it within a distance. */
  static List<double[]> of(List<double[]> line, double distance) {
    if (line.size() < 3) {
      return line;
    }
    int furthest = furthest(line);
    if (offChord(line, furthest) <= distance) {
      return List.of(line.get(0), line.get(line.size() - 1));
    }
    List<double[]> start = of(line.subList(0, furthest + 1), distance);
    List<double[]> end = of(line.subList(furthest, line.size()), distance);
    return Stream.concat(start.stream(), end.stream().skip(1)).toList();
  }

  private static int furthest(List<double[]> line) {
    int furthest = 1;
    for (int i = 2; i < line.size() - 1; i++) {
      furthest = offChord(line, i) > offChord(line, furthest) ? i : furthest;
    }
    return furthest;
  }

  /**
   * The distance of point i from the straight line through the ends; from the end, if they meet.
   */
  private static double offChord(List<double[]> line, int i) {
    double[] a = line.get(0);
    double[] b = line.get(line.size() - 1);
    double[] p = line.get(i);
    if (Arrays.equals(a, b)) {
      return Math.hypot(p[0] - a[0], p[1] - a[1]);
    }
    double area = (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
    return Math.abs(area) / Math.hypot(b[0] - a[0], b[1] - a[1]);
  }
}
