package chainrule.train;

import chainrule.text.Corpus;
import chainrule.text.Vocabulary;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Learns word vectors: stochastic gradient descent on the loss of one window after the other.
 *
 * <pre>
 *   θ ← θ − α ∂J/∂θ      θ = (V, U)      J = J_sg or J_cbow of chainrule.word2vec
 * </pre>
 *
 * Notebook 09.
 */
public final class Word2Vec {
  private Word2Vec() {}

  /**
   * Trains on a corpus, which is read twice: once to count, once to number its words.
   *
   * <p><b>Stop.</b> When the thread is interrupted the training ends within milliseconds and
   * returns what it has learned by then, with the interrupt flag still set. If it comes while the
   * words are still being counted, the vectors are the untrained ones of the words seen so far.
   *
   * <p>The sentences are taken in a new random order in every epoch, drawn from the seed.
   *
   * <p>Equal corpora, options and seeds give equal bits on every machine.
   *
   * @param listeners are told of the progress, on this thread
   * @throws IllegalArgumentException if the corpus has no two different words that occur minCount
   *     times, or no sentence with two of them; if there are too many words for the naive softmax;
   *     if the vectors do not fit in memory
   * @throws IllegalStateException if the training diverges
   */
  public static TrainingRun train(
      Corpus corpus, TrainingOptions options, TrainingListener... listeners) {
    Vocabulary all = count(corpus);
    Vocabulary vocabulary = all.atLeast(options.minCount());
    if (Thread.currentThread().isInterrupted()) {
      return untrained(vocabulary, options);
    }
    Requirements.twoWords(corpus.name(), all, vocabulary, options.minCount());
    Requirements.smallSoftmax(vocabulary.size(), options);
    IndexedText text = IndexedText.of(corpus, vocabulary);
    if (!Thread.currentThread().isInterrupted()) {
      Requirements.aWindow(corpus.name(), text);
    }
    return new Training(options, vocabulary, text).run(List.of(listeners));
  }

  private static Vocabulary count(Corpus corpus) {
    try (Stream<List<String>> sentences = IndexedText.untilInterrupted(corpus)) {
      return Vocabulary.of(sentences, 1);
    }
  }

  private static TrainingRun untrained(Vocabulary vocabulary, TrainingOptions options) {
    Parameters start =
        Parameters.start(vocabulary, options.dimension(), new SplittableRandom(options.seed()));
    return new TrainingRun(
        WordVectors.of(vocabulary.words(), start.V()),
        WordVectors.of(vocabulary.words(), start.U()),
        List.of(),
        new Throughput(0, 0, 0, 1));
  }
}
