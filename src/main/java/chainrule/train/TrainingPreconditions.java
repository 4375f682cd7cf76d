package chainrule.train;

import chainrule.math.FreeMemory;
import chainrule.text.Vocabulary;

/** Checks whether a training can begin. */
final class TrainingPreconditions {
  private static final long LARGEST_SOFTMAX = 3_000_000;
  // an index, and its part of a sentence's array and of the lists of sentences
  private static final long TEXT_BYTES_OF_A_WORD = 8;
  // an array's head and the reference to it
  private static final long HEAD_BYTES_OF_A_ROW = 20;
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private TrainingPreconditions() {}

  /** Refuses a corpus without two different words that are frequent enough. */
  static void requireTwoWords(String corpus, Vocabulary all, Vocabulary frequent, int minCount) {
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
  static void requireWindow(String corpus, IndexedText text, int minCount) {
    if (text.sentences().isEmpty()) {
      throw new IllegalArgumentException(
          "no sentence of the corpus '%s' has two words that occur at least %d times; there is no window to learn from, so lower minCount or give longer sentences"
              .formatted(corpus, minCount));
    }
  }

  /** Refuses the result of a training without a single pair: subsampling dropped all words. */
  static void requirePair(String corpus, TrainingRun run) {
    if (run.throughput().pairs() == 0) {
      throw new IllegalArgumentException(
          "subsample is %s, and of the corpus '%s' it left no two words of a sentence in any of %d epochs, so nothing was learned; raise it (usual is 0.001), or take 0, which keeps every word"
              .formatted(run.options().subsample(), corpus, run.options().epochs()));
    }
  }

  /** Refuses a naive softmax whose windows would take longer than a few milliseconds each. */
  static void requireShortSoftmax(int words, TrainingOptions options) {
    long cost = 3L * words * options.dimension();
    if (options.negatives() == 0 && cost > LARGEST_SOFTMAX) {
      throw new IllegalArgumentException(
          "the naive softmax over %d words of dimension %d takes %d multiplications a window; at most %d are allowed, so keep fewer words or use negatives"
              .formatted(words, options.dimension(), cost, LARGEST_SOFTMAX));
    }
  }

  /** Refuses to resume a run with another corpus, dimension or number of threads. */
  static void requireSameRun(
      TrainingRun run, String corpus, Vocabulary vocabulary, TrainingOptions options) {
    if (!vocabulary.words().equals(run.vectors().words())) {
      throw new IllegalArgumentException(
          "the run has %d words, and the corpus '%s' has %d others that occur at least %d times; a run goes on with the corpus and minCount it began with"
              .formatted(run.vectors().size(), corpus, vocabulary.size(), options.minCount()));
    }
    if (options.dimension() != run.vectors().dimension()) {
      throw new IllegalArgumentException(
          "dimension is %d; the vectors of the run have length %d"
              .formatted(options.dimension(), run.vectors().dimension()));
    }
    if (run.position().epoch() >= options.epochs()) {
      throw new IllegalArgumentException(
          "epochs is %d, and the run has done %d; to go on, take more epochs"
              .formatted(options.epochs(), run.position().epoch()));
    }
    if (!run.position().isStart() && run.position().sentences().size() != options.threads()) {
      throw new IllegalArgumentException(
          "threads is %d; the run was stopped within an epoch with %d threads and goes on with as many"
              .formatted(options.threads(), run.position().sentences().size()));
    }
  }

  /** Refuses a text that does not fit beside the vectors into the memory that is free. */
  static void requireMemory(Vocabulary vocabulary, int dimension) {
    long needed =
        TEXT_BYTES_OF_A_WORD * vocabulary.total() + vectorBytes(vocabulary.size(), dimension);
    requireMemory(vocabulary, dimension, FreeMemory.bytes(needed));
  }

  /** Refuses vectors that do not fit into the memory that is free. */
  static void requireMemory(int words, int dimension) {
    requireMemory(words, dimension, FreeMemory.bytes(vectorBytes(words, dimension)));
  }

  /**
   * Refuses a text that cannot fit beside the vectors, before either is in memory.
   *
   * @param heap the bytes there are
   */
  static void requireMemory(Vocabulary vocabulary, int dimension, long heap) {
    requireMemory(vocabulary.size(), dimension, heap);
    long text = TEXT_BYTES_OF_A_WORD * vocabulary.total();
    long vectors = vectorBytes(vocabulary.size(), dimension);
    if (text + vectors > heap) {
      throw new IllegalArgumentException(
          "a text of %d words needs %d MB beside %d MB for its vectors, and there are %d MB; train on a part of it (SampledCorpus), or start Java with a larger -Xmx"
              .formatted(vocabulary.total(), text >> 20, vectors >> 20, heap >> 20));
    }
  }

  /**
   * Refuses vectors that cannot fit, before they are allocated: V and U, and a copy of both for the
   * result.
   *
   * @param heap the bytes there are
   */
  static void requireMemory(int words, int dimension, long heap) {
    long bytes = vectorBytes(words, dimension);
    if (bytes > heap || (long) words * dimension > LONGEST_ARRAY) {
      throw new IllegalArgumentException(
          "vectors for %d words of dimension %d need %d MB, and there are %d MB; raise minCount or lower the dimension"
              .formatted(words, dimension, bytes >> 20, heap >> 20));
    }
  }

  private static long vectorBytes(int words, int dimension) {
    long entries = (long) FloatMatrix.padded(dimension) + dimension;
    return 2L * words * (HEAD_BYTES_OF_A_ROW + Float.BYTES * entries);
  }
}
