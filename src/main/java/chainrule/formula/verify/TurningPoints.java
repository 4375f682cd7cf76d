package chainrule.formula.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * Where a function of one number is 0, or least, or largest: to all digits where it is linear or
 * quadratic, else as well as bisection and parabolas find it. A result near a fraction with a small
 * denominator is that fraction.
 */
final class TurningPoints {
  private static final List<Double> GRID =
      List.of(
          -1000.0, -100.0, -30.0, -10.0, -3.0, -1.0, -0.5, 0.0, 0.25, 0.5, 0.75, 1.0, 3.0, 10.0,
          30.0, 100.0, 1000.0);
  private static final int BISECTIONS = 60;
  private static final int PARABOLAS = 16;
  private static final double NARROW = 2e-3;
  private static final int LARGEST_DENOMINATOR = 12;
  private static final double NEAR = 1e-6;
  private static final double ROUNDING = 1e-12;

  private final DoubleUnaryOperator function;
  private final Set<Double> found = new LinkedHashSet<>();

  private TurningPoints(DoubleUnaryOperator function) {
    this.function = function;
  }

  /** Those of a function, which is NaN where it has no value. */
  static Set<Double> of(DoubleUnaryOperator function) {
    return of(function, Set.of());
  }

  /**
   * Those of a function.
   *
   * @param others numbers between which it may have other signs than beside them
   */
  static Set<Double> of(DoubleUnaryOperator function, Set<Double> others) {
    TurningPoints points = new TurningPoints(function);
    if (!points.isLine()) {
      points.signChanges(others);
      points.parabolas(others);
    }
    return points.found;
  }

  /** Without those that differ from the one before by rounding only. */
  static List<Double> apart(Iterable<Double> sorted) {
    List<Double> apart = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (double x : sorted) {
      if (x - last > ROUNDING * Math.max(1, Math.abs(x))) {
        apart.add(x);
        last = x;
      }
    }
    return apart;
  }

  private double at(double x) {
    return function.applyAsDouble(x);
  }

  private void add(double x) {
    if (Double.isFinite(x)) {
      found.add(simple(x));
      found.add(x);
    }
  }

  private static double simple(double x) {
    for (int k = 1; k <= LARGEST_DENOMINATOR; k++) {
      double near = Math.rint(x * k) / k;
      if (Math.abs(near - x) <= NEAR * Math.max(1, Math.abs(x))) {
        return near;
      }
    }
    return x;
  }

  /** Adds the zero of the line through two values; whether the function is this line. */
  private boolean isLine() {
    double low = at(0.5);
    double slope = 4 * (at(0.75) - low);
    double zero = 0.5 - low / slope;
    if (Math.abs(at(zero)) <= NEAR * Math.abs(slope)) {
      add(zero);
    }
    return GRID.stream()
        .allMatch(
            x ->
                Math.abs(at(x) - low - slope * (x - 0.5))
                    <= NEAR * Math.max(1, Math.abs(slope * x)));
  }

  private void signChanges(Set<Double> others) {
    TreeSet<Double> grid = new TreeSet<>(GRID);
    grid.addAll(others);
    double last = grid.first();
    double before = at(last);
    for (double x : grid.tailSet(last, false)) {
      double now = at(x);
      if (before * now < 0) {
        add(bisected(last, x, before));
      } else if ((before == 0) != (now == 0)) {
        add(now == 0 ? x : last);
      }
      last = x;
      before = now;
    }
  }

  private double bisected(double from, double to, double value) {
    double low = from;
    double high = to;
    for (int k = 0; k < BISECTIONS; k++) {
      double middle = (low + high) / 2;
      if (at(middle) * value > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** From the middle of the grid, and from where a value is least or largest among three. */
  private void parabolas(Set<Double> others) {
    parabolas(0.5, 0.25);
    TreeSet<Double> grid = new TreeSet<>(GRID);
    grid.addAll(others);
    List<Double> all = List.copyOf(grid);
    for (int k = 1; k + 1 < all.size(); k++) {
      double here = at(all.get(k));
      if ((here - at(all.get(k - 1))) * (here - at(all.get(k + 1))) > 0) {
        parabolas(all.get(k), Math.min(0.25, (all.get(k + 1) - all.get(k)) / 4));
      }
    }
  }

  /** The vertex of the parabola through three values, the next one closer to it. */
  private void parabolas(double start, double firstWidth) {
    double x = start;
    double width = firstWidth;
    for (int k = 0; k < PARABOLAS && Double.isFinite(x); k++) {
      double left = at(x - width);
      double middle = at(x);
      double right = at(x + width);
      double bend = left - 2 * middle + right;
      double step = width * (left - right) / (2 * bend);
      boolean isNear = Math.abs(step) <= NEAR * Math.max(1, Math.abs(x));
      x += step;
      if (isNear && width <= NARROW) {
        add(x);
        return;
      }
      width = Math.min(width / 2, Math.max(Math.abs(step), NARROW));
    }
  }
}
