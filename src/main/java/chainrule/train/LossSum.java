package chainrule.train;

import java.io.Serializable;

/**
 * What was measured of the loss: sums, so that those of several workers, or machines, can be added.
 *
 * @param pairs the pairs that were trained on
 * @param measured the pairs whose exact J was measured
 * @param sum Σ J over these
 * @param squares Σ J²
 */
public record LossSum(long pairs, long measured, double sum, double squares)
    implements Serializable {
  /** Of no pair. */
  public static final LossSum NONE = new LossSum(0, 0, 0, 0);

  /** The sums over the pairs of both. */
  public LossSum plus(LossSum other) {
    return new LossSum(
        pairs + other.pairs, measured + other.measured, sum + other.sum, squares + other.squares);
  }

  /**
   * The mean J with its standard error s/√n, n the pairs that were measured.
   *
   * @param epoch where the point stands, in epochs
   */
  public LossPoint point(double epoch) {
    double mean = sum / measured;
    double variance = Math.max(0, squares - measured * mean * mean) / (measured - 1);
    return new LossPoint(epoch, mean, Math.sqrt(variance / measured), measured);
  }
}
