package chainrule.train;

/**
 * The work of a training.
 *
 * @param words the running words that were read, before subsampling, over all epochs
 * @param pairs the (center, outside) pairs that were trained on; for CBOW the windows
 * @param seconds the time of the training, reading the corpus left out
 * @param lossEvery k: the exact J of every k-th pair is in the loss curve
 */
public record Throughput(long words, long pairs, double seconds, int lossEvery) {
  /** Words per second. */
  public double wordsPerSecond() {
    return seconds == 0 ? 0 : words / seconds;
  }
}
