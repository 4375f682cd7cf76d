package chainrule.exercise;

import chainrule.check.GradientCheck;
import chainrule.check.GradientCheck.Row;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A claimed gradient beside the true one, at one point.
 *
 * @param point the argument, component by component; empty where it is not known
 * @param check both gradients
 */
record ClaimedGradient(List<Double> point, GradientCheck check) {
  private static final double SAME = 1e-5;
  private static final double ERRORS_ALLOWED = 20;

  /** Copies the point. */
  ClaimedGradient {
    point = List.copyOf(point);
  }

  static ClaimedGradient at(double[][] point, GradientCheck check) {
    List<Double> components =
        Stream.of(point)
            .flatMap(row -> IntStream.range(0, row.length).mapToObj(j -> row[j]))
            .toList();
    return new ClaimedGradient(components, check);
  }

  Row row(int component) {
    return check.rows().get(component);
  }

  /** Whether the claim is so many times the gradient in these components. */
  boolean isMultiple(List<Integer> components, double factor) {
    return components.stream().allMatch(i -> isTimes(i, factor));
  }

  /** Whether a component of the claim is so many times the true one. */
  boolean isTimes(int component, double factor) {
    Row row = row(component);
    return near(row.analytic(), factor * row.numeric(), factor, row);
  }

  /** Claim over gradient, where the gradient is not 0. */
  OptionalDouble ratio(int component) {
    Row row = row(component);
    return Math.abs(row.numeric()) > SAME * largest()
        ? OptionalDouble.of(row.analytic() / row.numeric())
        : OptionalDouble.empty();
  }

  /** What the claim has too much. */
  double excess(int component) {
    return row(component).analytic() - row(component).numeric();
  }

  /** Whether what the claim has too much in a component is this number. */
  boolean exceedsBy(int component, double number) {
    Row row = row(component);
    return near(excess(component), number, 1, row);
  }

  /** Whether each of these components is too large by a factor that its own argument decides. */
  boolean isOffBy(DoubleUnaryOperator factor, List<Integer> components) {
    return !point.isEmpty()
        && components.stream().allMatch(i -> isTimes(i, factor.applyAsDouble(point.get(i))));
  }

  /** The claim as a matrix. */
  double[][] claim() {
    return matrix(check.rows().stream().mapToDouble(Row::analytic).toArray());
  }

  /** The true gradient as a matrix. */
  double[][] truth() {
    return matrix(check.rows().stream().mapToDouble(Row::numeric).toArray());
  }

  private double[][] matrix(double[] entries) {
    int columns = check.columns();
    return IntStream.range(0, entries.length / columns)
        .mapToObj(i -> Arrays.copyOfRange(entries, i * columns, (i + 1) * columns))
        .toArray(double[][]::new);
  }

  private double largest() {
    return check.rows().stream().mapToDouble(row -> Math.abs(row.numeric())).max().orElse(0);
  }

  private static boolean near(double x, double y, double scale, Row row) {
    double size = Math.max(Math.abs(row.analytic()), Math.abs(row.numeric()));
    return Math.abs(x - y)
        <= SAME * size + ERRORS_ALLOWED * Math.max(1, Math.abs(scale)) * row.errorEstimate();
  }
}
