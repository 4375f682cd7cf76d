package chainrule.train;

import chainrule.math.RandomPoints;
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
 * The pair of a text that an update is about, and its negatives: what is drawn depends on the seed
 * and on the number of the update alone.
 *
 * @param vocabulary the words of the text
 * @param pairs every center word with every one of its outside words
 * @param sampler draws the negatives
 * @param options K, α and the seed
 */
record PairDraws(
    Vocabulary vocabulary, List<Pair> pairs, NegativeSampler sampler, TrainingOptions options) {
  private static final double START = 0.75;
  private static final int MAX_WORDS = 100;

  /** Refuses a text without a pair, or with more words than a picture can have. */
  static PairDraws of(Corpus corpus, TrainingOptions options) {
    Vocabulary vocabulary = Vocabulary.of(corpus, options.minCount());
    if (vocabulary.size() > MAX_WORDS) {
      throw new IllegalArgumentException(
          "%s has %d different words; slow motion is for %d at most"
              .formatted(corpus.name(), vocabulary.size(), MAX_WORDS));
    }
    NegativeSampler sampler = NegativeSampler.of(vocabulary, options.seed());
    return new PairDraws(vocabulary, pairs(corpus, vocabulary, options), sampler, options);
  }

  /** A center word and one of its outside words. */
  record Pair(int center, int outside) {}

  private static List<Pair> pairs(Corpus corpus, Vocabulary vocabulary, TrainingOptions options) {
    int window = options.window();
    List<Pair> pairs =
        SentenceCorpus.copyOf(corpus).list().stream()
            .flatMap(sentence -> Window.slide(vocabulary.indices(sentence), window).stream())
            .flatMap(w -> w.outsides().stream().map(o -> new Pair(w.center(), o)))
            .toList();
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException(
          "in %s no word stands beside another; there must be a sentence with two words that occur at least %d times (minCount)"
              .formatted(corpus.name(), options.minCount()));
    }
    return pairs;
  }

  /** The update number 1, at entries of V and U from N(0, ¾²). */
  PairUpdate first() {
    return update(1, start(-1), start(0));
  }

  /** The update after this one. */
  PairUpdate next(PairUpdate update) {
    return update(update.number() + 1, update.centerVectorsAfter(), update.outsideVectorsAfter());
  }

  private PairUpdate update(int number, RealMatrix V, RealMatrix U) {
    SplittableRandom random = new SplittableRandom(Seeds.of(options.seed(), number));
    Pair pair = pairs.get(random.nextInt(pairs.size()));
    return DivergenceDetector.checked(
        new PairUpdate(
            number,
            vocabulary.words(),
            pair.center,
            new NegativeSampling(pair.outside, negatives(pair.outside, random)),
            options.learningRate(),
            V,
            U));
  }

  private List<Integer> negatives(int outside, SplittableRandom random) {
    return Stream.generate(() -> sampler.draw(outside, random)).limit(options.negatives()).toList();
  }

  private RealMatrix start(int number) {
    return RandomPoints.matrix(vocabulary.size(), 2, Seeds.of(options.seed(), number))
        .scalarMultiply(START);
  }
}
