package chainrule.train;

import chainrule.text.Vocabulary;
import java.util.SplittableRandom;

/**
 * θ = (V, U), changed in place.
 *
 * @param V the center vectors, row w is v_w
 * @param U the outside vectors, row w is u_w
 */
record Parameters(Rows V, Rows U) {
  /** V small and random, U zero: every word is as likely as any other. */
  static Parameters start(Vocabulary vocabulary, int dimension, SplittableRandom random) {
    requireMemory(vocabulary.size(), dimension);
    return new Parameters(
        Rows.random(vocabulary.size(), dimension, random),
        Rows.zeros(vocabulary.size(), dimension));
  }

  /** Refuses what cannot fit, before it is allocated. */
  private static void requireMemory(int size, int dimension) {
    long bytes = 2L * size * dimension * Float.BYTES;
    long limit = Math.min(Runtime.getRuntime().maxMemory(), 8L * (Integer.MAX_VALUE - 8));
    if (bytes > limit) {
      throw new IllegalArgumentException(
          "2 × %d words × dimension %d need %d MB, and there are %d MB; raise minCount or lower the dimension"
              .formatted(size, dimension, bytes >> 20, limit >> 20));
    }
  }
}
