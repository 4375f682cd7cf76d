package chainrule.train;

/**
 * Measures the exact J of every k-th pair: their number, their sum and the sum of their squares.
 */
final class LossMeter {
  private final int every;
  private long pairs;
  private int untilNext;
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

  /** Moves what was counted and measured to another meter. */
  void moveTo(LossMeter other) {
    other.pairs += pairs;
    other.measured += measured;
    other.sum += sum;
    other.squares += squares;
    pairs = 0;
    clear();
  }

  long pairs() {
    return pairs;
  }

  long measured() {
    return measured;
  }

  /** The mean of what was measured, with its standard error s/√n; then begins anew. */
  LossPoint point(double epoch) {
    double mean = sum / measured;
    double variance = Math.max(0, squares - measured * mean * mean) / (measured - 1);
    LossPoint point = new LossPoint(epoch, mean, Math.sqrt(variance / measured), measured);
    clear();
    return point;
  }

  private void clear() {
    measured = 0;
    sum = 0;
    squares = 0;
  }
}
