package chainrule.train;

import java.util.ArrayList;
import java.util.List;

/** Measures the exact J of every k-th pair and makes the loss curve of the means. */
final class LossMeter {
  private final int every;
  private final List<LossPoint> curve = new ArrayList<>();
  private long pairs;
  private long measured;
  private double sum;

  /**
   * @param every k
   */
  LossMeter(int every) {
    this.every = every;
  }

  /** Counts a pair; true if its J is to be measured. */
  boolean isDue() {
    return pairs++ % every == 0;
  }

  void add(double loss) {
    sum += loss;
    measured++;
  }

  /** Ends a point of the curve, unless nothing was measured for it. */
  void point(double epoch) {
    if (measured > 0) {
      curve.add(new LossPoint(epoch, sum / measured, measured));
      measured = 0;
      sum = 0;
    }
  }

  int every() {
    return every;
  }

  long pairs() {
    return pairs;
  }

  List<LossPoint> curve() {
    return List.copyOf(curve);
  }
}
