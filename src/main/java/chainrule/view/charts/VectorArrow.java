package chainrule.view.charts;

import org.apache.commons.math3.linear.RealVector;

/**
 * A vector to be drawn as an arrow.
 *
 * @param name written at its tip
 * @param from where it begins
 * @param to where it ends, as long as {@code from}
 */
public record VectorArrow(String name, RealVector from, RealVector to) {
  /** Copies the vectors. */
  public VectorArrow {
    if (from.getDimension() != to.getDimension()) {
      throw new IllegalArgumentException(
          "the arrow %s goes from a vector of length %d to one of length %d"
              .formatted(name, from.getDimension(), to.getDimension()));
    }
    from = from.copy();
    to = to.copy();
  }

  /**
   * An arrow from the origin.
   *
   * @param vector where it ends. Not modified.
   */
  public static VectorArrow of(String name, RealVector vector) {
    return new VectorArrow(name, vector.mapMultiply(0), vector);
  }
}
