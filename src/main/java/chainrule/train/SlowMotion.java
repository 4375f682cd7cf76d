package chainrule.train;

import chainrule.math.Draw;
import chainrule.text.Corpus;
import chainrule.text.NegativeSampler;
import chainrule.text.SentenceCorpus;
import chainrule.text.Vocabulary;
import chainrule.text.Window;
import chainrule.word2vec.NegativeSampling;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Word vectors of the plane, trained one pair at a time: every update can be looked at.
 *
 * <pre>
 *   repeat:  draw a pair (c, o) of the text and negatives w_1 … w_K;  θ ← θ − α ∂J/∂θ
 * </pre>
 *
 * Notebook 06. Immutable: the same text, options and number give the same update, to the bit. It is
 * the textbook's step in {@code double}, with d = 2, with every window as wide as it can be, and
 * with an α that does not fall.
 */
public final class SlowMotion {
  private static final double START = 0.75;

  private final List<PairUpdate> updates;

  private SlowMotion(List<PairUpdate> updates) {
    this.updates = List.copyOf(updates);
  }

  /**
   * The first updates of a training that starts with entries of V and U from N(0, ¾²).
   *
   * @param corpus a few short sentences; with more than some twenty words a picture is crowded
   * @param options m, K, α, minCount and the seed; the other knobs are of no account. With K = 0
   *     nothing is pushed.
   * @param updates how many updates, 1..10000
   * @throws IllegalArgumentException if the number of updates is out of range, the text has fewer
   *     than two words, or none stands beside another
   */
  public static SlowMotion of(Corpus corpus, TrainingOptions options, int updates) {
    if (updates < 1 || updates > 10_000) {
      throw new IllegalArgumentException("updates is " + updates + "; it must lie in 1..10000");
    }
    Vocabulary vocabulary = Vocabulary.of(corpus, options.minCount());
    NegativeSampler sampler = NegativeSampler.of(vocabulary, options.seed());
    Draws draws =
        new Draws(vocabulary, pairs(corpus, vocabulary, options.window()), sampler, options);
    PairUpdate first = draws.update(1, draws.start(-1), draws.start(0));
    return new SlowMotion(Stream.iterate(first, draws::next).limit(updates).toList());
  }

  /** What is drawn depends on the seed and on the number of the update alone. */
  private record Draws(
      Vocabulary vocabulary, List<Pair> pairs, NegativeSampler sampler, TrainingOptions options) {
    PairUpdate update(int number, RealMatrix V, RealMatrix U) {
      SplittableRandom random = new SplittableRandom(Seeds.of(options.seed(), number));
      Pair pair = pairs.get(random.nextInt(pairs.size()));
      return new PairUpdate(
          number,
          vocabulary.words(),
          pair.center,
          pair.loss(sampler, options.negatives(), random),
          options.learningRate(),
          V,
          U);
    }

    PairUpdate next(PairUpdate update) {
      return update(update.number() + 1, update.centerVectorsAfter(), update.outsideVectorsAfter());
    }

    RealMatrix start(int number) {
      return Draw.matrix(vocabulary.size(), 2, Seeds.of(options.seed(), number))
          .scalarMultiply(START);
    }
  }

  /** A center word and one of its outside words. */
  private record Pair(int center, int outside) {
    NegativeSampling loss(NegativeSampler sampler, int negatives, SplittableRandom random) {
      return new NegativeSampling(
          outside, Stream.generate(() -> sampler.draw(outside, random)).limit(negatives).toList());
    }
  }

  private static List<Pair> pairs(Corpus corpus, Vocabulary vocabulary, int window) {
    List<Pair> pairs =
        SentenceCorpus.copyOf(corpus).list().stream()
            .flatMap(sentence -> Window.slide(vocabulary.indices(sentence), window).stream())
            .flatMap(w -> w.outsides().stream().map(o -> new Pair(w.center(), o)))
            .toList();
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException(
          "in %s no word stands beside another; there must be a sentence of at least two words"
              .formatted(corpus.name()));
    }
    return pairs;
  }

  /** How many updates there are. */
  public int size() {
    return updates.size();
  }

  /** All updates, the first one first. */
  public List<PairUpdate> updates() {
    return updates;
  }

  /**
   * The update with this number: the same number, the same update.
   *
   * @param number counted from 1
   * @throws IllegalArgumentException if there is no such update
   */
  public PairUpdate update(int number) {
    if (number < 1 || number > size()) {
      throw new IllegalArgumentException(
          "update is %d; there are %d updates, so it must lie in 1..%d"
              .formatted(number, size(), size()));
    }
    return updates.get(number - 1);
  }

  /** How many updates of how many words. */
  @Override
  public String toString() {
    return "%d updates of %d words".formatted(size(), updates.get(0).words().size());
  }
}
