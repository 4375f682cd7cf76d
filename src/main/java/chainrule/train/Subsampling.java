package chainrule.train;

import chainrule.text.Vocabulary;
import java.util.SplittableRandom;

/**
 * Drops running words at random, the frequent ones more often: a word of frequency f stays with
 * probability √(t/f) + t/f.
 */
final class Subsampling {
  private final double[] stays;

  /**
   * @param threshold t; 0 keeps every word
   */
  Subsampling(Vocabulary vocabulary, double threshold) {
    double total = vocabulary.total();
    stays = new double[vocabulary.size()];
    for (int w = 0; w < stays.length; w++) {
      double ratio = threshold * total / vocabulary.count(w);
      stays[w] = threshold == 0 ? 1 : StrictMath.sqrt(ratio) + ratio;
    }
  }

  /** Copies the words that stay; gives their number. */
  int sample(int[] sentence, SplittableRandom random, int[] to) {
    int count = 0;
    for (int word : sentence) {
      if (stays[word] >= 1 || random.nextDouble() < stays[word]) {
        to[count++] = word;
      }
    }
    return count;
  }
}
