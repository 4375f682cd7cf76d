package chainrule.train;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Steps along the windows of a sentence: subsampled, each window of a size drawn from 1..m. Every
 * window has draws of its own, so that a training can go on from any of them.
 */
final class SentenceStep {
  /** What {@link #step} gives at the end of a sentence. */
  static final int ENDED = -1;

  private final Subsampling subsampling;
  private final WindowStep windowStep;
  private final int window;
  private final int[] kept;
  private final int[] outsides;

  /**
   * @param window m
   */
  SentenceStep(Subsampling subsampling, WindowStep windowStep, int window, int longestSentence) {
    this.subsampling = subsampling;
    this.windowStep = windowStep;
    this.window = window;
    this.kept = new int[longestSentence];
    this.outsides = new int[2 * window];
  }

  /**
   * Steps from a window on until the sentence ends or it is stopped.
   *
   * @param from the number of windows that are done
   * @return the number that are done then, or {@link #ENDED}
   */
  int step(int[] sentence, int from, long seed, float learningRate, BooleanSupplier stopped) {
    int length = subsampling.sample(sentence, new SplittableRandom(seed), kept);
    for (int t = from; t < length; t++) {
      if (stopped.getAsBoolean()) {
        return t;
      }
      SplittableRandom random = new SplittableRandom(seed + 1 + t);
      int count = around(t, length, 1 + random.nextInt(window));
      if (count > 0) {
        windowStep.step(kept[t], outsides, count, learningRate, random);
      }
    }
    return ENDED;
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
