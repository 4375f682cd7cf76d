package chainrule.view.sliders;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The graphs of a function and of its derivative, with the tangent at a point that moves.
 *
 * @param name of the function, such as {@code σ}
 * @param samples at least two, evenly apart, from left to right
 */
public record TangentPicture(String name, List<Sample> samples) {
  private static final int STEPS = 160;

  /** Copies the samples. */
  public TangentPicture {
    samples = List.copyOf(samples);
  }

  /**
   * The function at a point.
   *
   * @param x the point
   * @param value f(x)
   * @param slope f′(x)
   */
  public record Sample(double x, double value, double slope) {}

  /**
   * The picture on an interval.
   *
   * @param name of the function
   * @param from the left end
   * @param to the right end, above {@code from}
   * @param f the function, finite on the interval
   * @param derivative f′, finite on the interval
   * @throws IllegalArgumentException if the interval is empty, or a value is not finite
   */
  public static TangentPicture of(
      String name, double from, double to, DoubleUnaryOperator f, DoubleUnaryOperator derivative) {
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "the interval is [%s, %s]; its left end must lie below its right end"
              .formatted(from, to));
    }
    return new TangentPicture(
        name,
        IntStream.rangeClosed(0, STEPS)
            .mapToDouble(i -> from + (to - from) * i / STEPS)
            .mapToObj(x -> sample(name, x, f.applyAsDouble(x), derivative.applyAsDouble(x)))
            .toList());
  }

  private static Sample sample(String name, double x, double value, double slope) {
    if (!Double.isFinite(value + slope)) {
      throw new IllegalArgumentException(
          "%s is %s at %s, with the slope %s; a tangent needs finite numbers"
              .formatted(name, value, x, slope));
    }
    return new Sample(x, value, slope);
  }

  /** How far two samples are apart. */
  public double step() {
    return samples.get(1).x() - samples.get(0).x();
  }

  /** The left end. */
  public double from() {
    return samples.get(0).x();
  }

  /** The right end. */
  public double to() {
    return samples.get(samples.size() - 1).x();
  }
}
