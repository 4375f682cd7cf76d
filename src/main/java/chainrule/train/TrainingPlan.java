package chainrule.train;

import chainrule.math.Require;
import chainrule.text.NegativeSampler;
import chainrule.text.Vocabulary;
import java.io.Serializable;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What all parts of a training have in common, whether they are the threads of one process or
 * processes of many machines: the same words, options and learning rate.
 *
 * <pre>
 *   α(n) = α max(1 − n/N, 1/10000)      n the words that all parts have done, N words × epochs
 * </pre>
 *
 * @param vocabulary at least two words
 * @param options the knobs; threads counts for one process only
 * @param words the running words of an epoch, of all parts together
 */
public record TrainingPlan(Vocabulary vocabulary, TrainingOptions options, long words)
    implements Serializable {
  private static final double LOWEST_SHARE = 1e-4;

  /** Refuses too few words. */
  public TrainingPlan {
    Require.given("vocabulary", vocabulary);
    Require.given("options", options);
    if (vocabulary.size() < 2) {
      throw new IllegalArgumentException(
          "the vocabulary has %d words that occur at least %d times; training needs two, so lower minCount"
              .formatted(vocabulary.size(), options.minCount()));
    }
  }

  /** A copy with other arithmetic: machines may have different ones. */
  public TrainingPlan withArithmetic(Arithmetic arithmetic) {
    return new TrainingPlan(vocabulary, options.withArithmetic(arithmetic), words);
  }

  /**
   * θ before the first step, from the seed: V small and random, U zero.
   *
   * @throws IllegalArgumentException if it does not fit in memory
   */
  public Parameters start() {
    return start(vocabulary, options);
  }

  static Parameters start(Vocabulary vocabulary, TrainingOptions options) {
    TrainingPreconditions.requireMemory(vocabulary.size(), options.dimension());
    return Parameters.start(
        vocabulary.size(), options.dimension(), new SplittableRandom(options.seed()));
  }

  /** N, the running words of all epochs. */
  public long plannedWords() {
    return words * options.epochs();
  }

  /** α after so many words of all parts. */
  public float learningRate(long done) {
    double left = 1 - (double) done / plannedWords();
    return (float) (options.learningRate() * Math.max(LOWEST_SHARE, left));
  }

  /** The seed of an epoch: order and draws of its sentences follow from it. */
  long seed(int epoch) {
    return Seeds.of(options.seed(), epoch);
  }

  /**
   * k: J is measured on every pair of a small text, and otherwise on one in 25 to 100. All pairs
   * would cost two thirds of the time of training, one in 25 less than 3 %.
   */
  public int lossEvery() {
    if (options.lossEvery() > 0) {
      return options.lossEvery();
    }
    long planned = plannedWords();
    return planned < 100_000 ? 1 : (int) Math.min(100, Math.max(25, planned / 25_000));
  }

  /**
   * Workers that all change the same parameters.
   *
   * @param pairs the number of pairs that were trained on before
   */
  List<Worker> workers(int count, Parameters parameters, int longestSentence, long pairs) {
    Subsampling subsampling = new Subsampling(vocabulary, options.subsample());
    NegativeSampler sampler = NegativeSampler.of(vocabulary, options.seed());
    return Stream.generate(() -> new LossMeter(lossEvery(), pairs))
        .limit(count)
        .map(
            meter -> {
              WindowStep step = WindowStep.of(options, parameters, sampler, meter);
              return new Worker(
                  new SentenceStep(subsampling, step, options.window(), longestSentence), meter);
            })
        .toList();
  }
}
