package chainrule.train;

import chainrule.text.Vocabulary;

/** The refusals of a training, in one sentence each. */
final class Requirements {
  private static final long LARGEST_SOFTMAX = 3_000_000;
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private Requirements() {}

  /** Refuses a corpus without two different words that are frequent enough. */
  static void twoWords(String corpus, Vocabulary all, Vocabulary frequent, int minCount) {
    if (all.size() < 2) {
      throw new IllegalArgumentException(
          "the corpus '%s' has %s; training needs at least two different words"
              .formatted(corpus, all.size() == 0 ? "no words" : "one word"));
    }
    if (frequent.size() < 2) {
      throw new IllegalArgumentException(
          "%d of the %d words of the corpus '%s' occur at least %d times; training needs two, so lower minCount"
              .formatted(frequent.size(), all.size(), corpus, minCount));
    }
  }

  /** Refuses a text without a sentence of two words. */
  static void aWindow(String corpus, IndexedText text) {
    if (text.sentences().isEmpty()) {
      throw new IllegalArgumentException(
          "no sentence of the corpus '%s' has two of its frequent words; there is no window to learn from"
              .formatted(corpus));
    }
  }

  /** Refuses a naive softmax whose windows would take longer than a few milliseconds each. */
  static void smallSoftmax(int words, TrainingOptions options) {
    long cost = 3L * words * options.dimension();
    if (options.negatives() == 0 && cost > LARGEST_SOFTMAX) {
      throw new IllegalArgumentException(
          "the naive softmax over %d words of dimension %d takes %d multiplications a window; at most %d are allowed, so keep fewer words or use negatives"
              .formatted(words, options.dimension(), cost, LARGEST_SOFTMAX));
    }
  }

  /**
   * Refuses what cannot fit, before it is allocated: V and U, and a copy of both for the result.
   *
   * @param heap the bytes there are
   */
  static void memory(int words, int dimension, long heap) {
    long entries = (long) words * dimension;
    long bytes = 4 * Float.BYTES * entries;
    if (bytes > heap || entries > LONGEST_ARRAY) {
      throw new IllegalArgumentException(
          "vectors for %d words of dimension %d need %d MB, and there are %d MB; raise minCount or lower the dimension"
              .formatted(words, dimension, bytes >> 20, heap >> 20));
    }
  }
}
