package chainrule.view.charts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Segments joined end to end into long lines. */
final class Polylines {
  private final Map<List<Double>, List<double[][]>> byEnd = new LinkedHashMap<>();

  private Polylines(List<double[][]> segments) {
    for (double[][] segment : segments) {
      for (double[] end : segment) {
        byEnd.computeIfAbsent(key(end), point -> new ArrayList<>()).add(segment);
      }
    }
  }

  /** The lines that these segments are the pieces of, each a list of points. */
  static List<double[][]> of(List<double[][]> segments) {
    Polylines chains = new Polylines(segments);
    List<double[][]> lines = new ArrayList<>();
    for (double[][] segment : segments) {
      if (chains.take(segment)) {
        lines.add(chains.grow(segment));
      }
    }
    return lines;
  }

  private double[][] grow(double[][] segment) {
    Deque<double[]> line = new ArrayDeque<>(List.of(segment));
    for (Optional<double[]> p = next(line.peekLast()); p.isPresent(); p = next(line.peekLast())) {
      line.addLast(p.get());
    }
    for (Optional<double[]> p = next(line.peekFirst()); p.isPresent(); p = next(line.peekFirst())) {
      line.addFirst(p.get());
    }
    return line.toArray(double[][]::new);
  }

  /** The far end of a segment that begins here and is not used yet. */
  private Optional<double[]> next(double[] end) {
    List<double[][]> here = byEnd.get(key(end));
    if (here.isEmpty()) {
      return Optional.empty();
    }
    double[][] segment = here.get(0);
    take(segment);
    return Optional.of(key(segment[0]).equals(key(end)) ? segment[1] : segment[0]);
  }

  /** Takes a segment out; false if it was taken before. */
  private boolean take(double[][] segment) {
    boolean first = byEnd.get(key(segment[0])).remove(segment);
    byEnd.get(key(segment[1])).remove(segment);
    return first;
  }

  private static List<Double> key(double[] point) {
    return List.of(point[0], point[1]);
  }
}
