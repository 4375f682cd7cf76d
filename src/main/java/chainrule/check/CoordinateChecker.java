package chainrule.check;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;

/**
 * Checks a claim one coordinate at a time, by moving it in a private copy of the point. For numbers
 * and vectors; {@link EntryChecker} does it for matrices.
 *
 * @param f the function at the copy as it stands
 * @param value f at the point itself
 * @param steady whether f gave that value again when asked again
 */
record CoordinateChecker(DoubleSupplier f, double value, boolean steady) {

  static GradientCheck examine(DoubleUnaryOperator f, double x, double claim) {
    RealVector point = new ArrayRealVector(new double[] {x});
    CoordinateChecker examiner = of(() -> f.applyAsDouble(point.getEntry(0)));
    return examiner.report(
        List.of(new Coordinate("x", x, t -> point.setEntry(0, t), examiner.f, claim)));
  }

  static GradientCheck examine(ToDoubleFunction<RealVector> f, RealVector x, RealVector claim) {
    if (x.getDimension() != claim.getDimension()) {
      throw new IllegalArgumentException(
          "the claim has length %d, the point has length %d; they must be equal"
              .formatted(claim.getDimension(), x.getDimension()));
    }
    if (x.getDimension() == 0) {
      throw new IllegalArgumentException("the point is empty; it needs at least one component");
    }
    RealVector point = x.copy();
    CoordinateChecker examiner = of(() -> f.applyAsDouble(point));
    leftAlone(Arrays.equals(point.toArray(), x.toArray()));
    return examiner.report(
        IntStream.range(0, x.getDimension())
            .mapToObj(
                i ->
                    new Coordinate(
                        "[" + i + "]",
                        x.getEntry(i),
                        t -> point.setEntry(i, t),
                        examiner.f,
                        claim.getEntry(i)))
            .toList());
  }

  static CoordinateChecker of(DoubleSupplier f) {
    double value = f.getAsDouble();
    return new CoordinateChecker(f, value, same(value, f.getAsDouble()));
  }

  static void leftAlone(boolean unchanged) {
    if (!unchanged) {
      throw new IllegalArgumentException(
          "f changed the point it was given; it must only look at it");
    }
  }

  private static boolean same(double a, double b) {
    return Double.compare(a, b) == 0;
  }

  private GradientCheck report(List<Coordinate> coordinates) {
    return report(coordinates, List.of());
  }

  /** The check of all coordinates; row names where they are the entries of a matrix. */
  GradientCheck report(List<Coordinate> coordinates, List<String> rowNames) {
    List<GradientCheck.Row> rows = coordinates.stream().map(this::row).toList();
    boolean stillSteady = steady && same(value, f.getAsDouble());
    return new GradientCheck(
        value,
        stillSteady ? rows : rows.stream().map(CoordinateChecker::doubtful).toList(),
        rowNames);
  }

  private GradientCheck.Row row(Coordinate c) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("gradient check stopped at component " + c.name());
    }
    NumericDerivative numeric = NumericDerivative.of(c::at, c.start(), value);
    return new GradientCheck.Row(c.name(), c.claim(), numeric.value(), numeric.error());
  }

  private static GradientCheck.Row doubtful(GradientCheck.Row row) {
    return new GradientCheck.Row(
        row.component(), row.analytic(), row.numeric(), Double.POSITIVE_INFINITY);
  }
}
