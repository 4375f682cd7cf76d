package chainrule.check;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * How wrong a difference quotient is, step by step: the V-shaped curve.
 *
 * <pre>
 *   forward: (f(x + h) − f(x)) / h      = f′(x) + h f″(x)/2 + …      central: (f(x + h) − f(x − h)) / 2h = f′(x) + h² f‴(x)/6 + …
 *   rounding adds about ε|f(x)|/h, which grows as h shrinks
 * </pre>
 *
 * Notebook 00.
 *
 * @param points one for each step size, from the largest h to the smallest
 */
public record StepSizeStudy(List<Point> points) {
  private static final int STEPS_A_DECADE = 4;
  private static final int DECADES = 15;

  /** Copies the points. */
  public StepSizeStudy {
    points = List.copyOf(points);
  }

  /**
   * The errors of both quotients at one step.
   *
   * @param forwardError |forward quotient − derivative|
   * @param centralError |central quotient − derivative|
   * @param h the step
   */
  public record Point(double h, double forwardError, double centralError) {}

  /**
   * Tries 61 step sizes, h = 1 down to 1e−15, four a decade.
   *
   * @param f the function
   * @param x the point
   * @param derivative f′(x), known exactly
   */
  public static StepSizeStudy of(DoubleUnaryOperator f, double x, double derivative) {
    return new StepSizeStudy(
        IntStream.rangeClosed(0, DECADES * STEPS_A_DECADE)
            .mapToObj(
                k -> point(f, x, derivative, StrictMath.pow(10, -(double) k / STEPS_A_DECADE)))
            .toList());
  }

  private static Point point(DoubleUnaryOperator f, double x, double derivative, double h) {
    double right = f.applyAsDouble(x + h);
    double forward = (right - f.applyAsDouble(x)) / h;
    double central = (right - f.applyAsDouble(x - h)) / (2 * h);
    return new Point(h, Math.abs(forward - derivative), Math.abs(central - derivative));
  }

  /** The step with which the forward quotient came closest. */
  public Point bestForward() {
    return points.stream().min(comparingDouble(Point::forwardError)).orElseThrow();
  }

  /** The step with which the central quotient came closest. */
  public Point bestCentral() {
    return points.stream().min(comparingDouble(Point::centralError)).orElseThrow();
  }

  /** The points at whole powers of ten: h = 1, 1e−1, … 1e−15. */
  public List<Point> decades() {
    return IntStream.rangeClosed(0, DECADES)
        .mapToObj(decade -> points.get(decade * STEPS_A_DECADE))
        .toList();
  }
}
