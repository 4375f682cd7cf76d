package chainrule.train;

/** Measures the exact J of every k-th pair. */
final class LossMeter {
  private final int every;
  private int untilNext;
  private long pairs;
  private long measured;
  private double sum;
  private double squares;

  /**
   * @param every k
   * @param pairs the number of pairs there were before
   */
  LossMeter(int every, long pairs) {
    this.every = every;
    this.untilNext = (int) ((every - pairs % every) % every);
  }

  /** Counts a pair; true if its J is to be measured. */
  boolean isDue() {
    pairs++;
    if (untilNext > 0) {
      untilNext--;
      return false;
    }
    untilNext = every - 1;
    return true;
  }

  void add(double loss) {
    measured++;
    sum += loss;
    squares += loss * loss;
  }

  /** What was counted and measured since the last time. */
  LossSum take() {
    LossSum taken = new LossSum(pairs, measured, sum, squares);
    pairs = 0;
    measured = 0;
    sum = 0;
    squares = 0;
    return taken;
  }
}
