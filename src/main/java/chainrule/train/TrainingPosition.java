package chainrule.train;

import java.util.Collections;
import java.util.List;

/**
 * Where a training is: which windows are done.
 *
 * @param epoch the number of whole epochs
 * @param sentences for each thread, how many whole sentences of its part of this epoch
 * @param windows for each thread, how many words of the sentence after these have had their turn
 */
public record TrainingPosition(int epoch, List<Integer> sentences, List<Integer> windows) {
  /** Copies the lists. */
  public TrainingPosition {
    sentences = List.copyOf(sentences);
    windows = List.copyOf(windows);
  }

  /** The beginning of an epoch. */
  static TrainingPosition startOf(int epoch, int threads) {
    List<Integer> zeros = Collections.nCopies(threads, 0);
    return new TrainingPosition(epoch, zeros, zeros);
  }

  /**
   * At the beginning of an epoch, the position for another number of threads; within an epoch, this
   * one.
   */
  TrainingPosition forThreads(int threads) {
    return isStart() ? startOf(epoch, threads) : this;
  }

  /** Whether no word of this epoch has been processed. */
  boolean isStart() {
    return equals(startOf(epoch, sentences.size()));
  }
}
