package chainrule.train;

import chainrule.math.Require;
import java.io.Serializable;
import java.util.function.Consumer;

/**
 * The options of a training. Immutable; each {@code with…} gives a changed copy.
 *
 * @param model skip-gram or CBOW
 * @param dimension d, the length of a word vector, 1..2000; usual: 50..300
 * @param window m, the largest distance between center and outside word, 1..50; the window around
 *     each word has a size of its own, drawn from 1..m; usual: 5
 * @param negatives K, the negative samples of a term, 0..50; usual: 5..10. 0 is the naive softmax,
 *     for |V|·d up to a million: 10,000 words at d = 100
 * @param epochs how often the text is read, 1..10000
 * @param learningRate α at the start, a positive number; it falls linearly to α/10000; usual:
 *     0.025..0.1
 * @param subsample t: a word of frequency f is kept with probability √(t/f) + t/f; in [0, 1), 0
 *     keeps all; usual: 0.001 on a million words, 0 on a few sentences
 * @param minCount rarer words are dropped, at least 1; usual: 5, and 1 on a few sentences
 * @param threads 1..64; several change the same vectors without waiting for each other (Hogwild),
 *     so that no two runs are equal
 * @param seed any number; with one thread equal seeds give equal bits
 * @param arithmetic plain Java or the Vector API
 * @param sharedNegatives whether the pairs of one outside word share its K negatives: the negatives
 *     are drawn once for all centers around it, and each center meets others with each of its
 *     outside words. About twice as fast, and no worse. CBOW has one term in a window, so nothing
 *     to share.
 * @param lossEvery k: the exact J of every k-th pair is measured; 1 measures all. 0 lets the number
 *     of words decide: all of a small text, one in 25 to 100 of a larger one
 */
public record TrainingOptions(
    Model model,
    int dimension,
    int window,
    int negatives,
    int epochs,
    float learningRate,
    double subsample,
    int minCount,
    int threads,
    long seed,
    Arithmetic arithmetic,
    boolean sharedNegatives,
    int lossEvery)
    implements Serializable {
  /** Refuses an option that is null or out of range. */
  public TrainingOptions {
    Require.given("model", model);
    Require.given("arithmetic", arithmetic);
    Require.inRange("dimension", dimension, 1, 2_000);
    Require.inRange("window", window, 1, 50);
    Require.inRange("negatives", negatives, 0, 50);
    Require.inRange("epochs", epochs, 1, 10_000);
    if (!(learningRate > 0 && learningRate < Float.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "learningRate is "
              + learningRate
              + "; it must be positive and finite, usually 0.025 to 0.1");
    }
    Require.belowOne("subsample", subsample);
    Require.inRange("minCount", minCount, 1, Integer.MAX_VALUE);
    Require.inRange("threads", threads, 1, 64);
    Require.inRange("lossEvery", lossEvery, 0, 1_000_000);
    if (arithmetic == Arithmetic.VECTOR && Arithmetic.fastest() != Arithmetic.VECTOR) {
      throw new IllegalArgumentException(
          "arithmetic is VECTOR, and this Java has its Vector API turned off; start it with"
              + " --add-modules jdk.incubator.vector, or take PLAIN");
    }
  }

  /** With the fastest arithmetic, shared negatives, and J measured on enough pairs. */
  public TrainingOptions(
      Model model,
      int dimension,
      int window,
      int negatives,
      int epochs,
      float learningRate,
      double subsample,
      int minCount,
      int threads,
      long seed) {
    this(
        model,
        dimension,
        window,
        negatives,
        epochs,
        learningRate,
        subsample,
        minCount,
        threads,
        seed,
        Arithmetic.fastest(),
        true,
        0);
  }

  /**
   * Skip-gram with 5 negatives: d = 50, m = 5, 3 epochs, α = 0.1, t = 0.001, minCount 5, seed 1.
   *
   * <p>Made for a few million words: α is high because the epochs are few. With more epochs or more
   * text take a lower one, down to 0.025.
   */
  public static TrainingOptions skipGram() {
    return new TrainingOptions(Model.SKIP_GRAM, 50, 5, 5, 3, 0.1f, 1e-3, 5, 1, 1);
  }

  /** CBOW with 5 negatives: d = 50, m = 5, 5 epochs, α = 0.05, t = 0.001, minCount 5, seed 1. */
  public static TrainingOptions cbow() {
    return new TrainingOptions(Model.CBOW, 50, 5, 5, 5, 0.05f, 1e-3, 5, 1, 1);
  }

  /** A copy with this model. */
  public TrainingOptions withModel(Model m) {
    return with(draft -> draft.model = m);
  }

  /** A copy with word vectors of this length, d. */
  public TrainingOptions withDimension(int d) {
    return with(draft -> draft.dimension = d);
  }

  /** A copy with this window, m. */
  public TrainingOptions withWindow(int m) {
    return with(draft -> draft.window = m);
  }

  /** A copy with this many negatives, K. */
  public TrainingOptions withNegatives(int k) {
    return with(draft -> draft.negatives = k);
  }

  /** A copy with this many epochs. */
  public TrainingOptions withEpochs(int n) {
    return with(draft -> draft.epochs = n);
  }

  /** A copy with this learning rate, α. */
  public TrainingOptions withLearningRate(float alpha) {
    return with(draft -> draft.learningRate = alpha);
  }

  /** A copy with this threshold of subsampling, t. */
  public TrainingOptions withSubsample(double t) {
    return with(draft -> draft.subsample = t);
  }

  /** A copy with this minCount. */
  public TrainingOptions withMinCount(int n) {
    return with(draft -> draft.minCount = n);
  }

  /** A copy with this many threads. */
  public TrainingOptions withThreads(int n) {
    return with(draft -> draft.threads = n);
  }

  /** A copy with this seed. */
  public TrainingOptions withSeed(long s) {
    return with(draft -> draft.seed = s);
  }

  /** A copy with this arithmetic. */
  public TrainingOptions withArithmetic(Arithmetic a) {
    return with(draft -> draft.arithmetic = a);
  }

  /**
   * A copy with negatives shared by the pairs of an outside word, or with negatives for each pair.
   */
  public TrainingOptions withSharedNegatives(boolean s) {
    return with(draft -> draft.sharedNegatives = s);
  }

  /** A copy with J measured on every k-th pair; 1 measures all. */
  public TrainingOptions withLossEvery(int k) {
    return with(draft -> draft.lossEvery = k);
  }

  private TrainingOptions with(Consumer<TrainingOptionsBuilder> change) {
    TrainingOptionsBuilder draft = new TrainingOptionsBuilder(this);
    change.accept(draft);
    return draft.options();
  }
}
