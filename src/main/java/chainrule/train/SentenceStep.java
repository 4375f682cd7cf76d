package chainrule.train;

import java.util.SplittableRandom;

/** Steps along the windows of a sentence: subsampled, each window of a size drawn from 1..m. */
final class SentenceStep {
  private final Subsampling subsampling;
  private final WindowStep windowStep;
  private final SplittableRandom random;
  private final int window;
  private final int[] kept;
  private final int[] outsides;

  /**
   * @param window m
   */
  SentenceStep(
      Subsampling subsampling,
      WindowStep windowStep,
      SplittableRandom random,
      int window,
      int longestSentence) {
    this.subsampling = subsampling;
    this.windowStep = windowStep;
    this.random = random;
    this.window = window;
    this.kept = new int[longestSentence];
    this.outsides = new int[2 * window];
  }

  /** Steps until the sentence ends or the thread is interrupted; true if it ended. */
  boolean step(int[] sentence, float learningRate) {
    int length = subsampling.sample(sentence, random, kept);
    for (int t = 0; t < length; t++) {
      if (Thread.currentThread().isInterrupted()) {
        return false;
      }
      int count = around(t, length, 1 + random.nextInt(window));
      if (count > 0) {
        windowStep.step(kept[t], outsides, count, learningRate);
      }
    }
    return true;
  }

  private int around(int t, int length, int size) {
    int count = 0;
    for (int j = Math.max(0, t - size); j < Math.min(length, t + size + 1); j++) {
      if (j != t) {
        outsides[count++] = kept[j];
      }
    }
    return count;
  }
}
