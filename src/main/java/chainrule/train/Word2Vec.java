package chainrule.train;

import chainrule.math.Require;
import chainrule.text.Corpus;
import chainrule.text.Vocabulary;
import chainrule.text.WordCounter;
import java.util.List;

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
   * returns what it has learned by then, in whole steps, with the interrupt flag still set; {@link
   * #resume} goes on from there. If it comes while the words are still being counted, the vectors
   * are the untrained ones of the words seen so far.
   *
   * <p>The sentences are taken in a new random order in every epoch, drawn from the seed.
   *
   * <p>With one thread and plain arithmetic, equal corpora, options and seeds give equal bits on
   * every machine.
   *
   * @param listeners are notified of the progress, on this thread
   * @throws IllegalArgumentException if the corpus has no two different words that occur minCount
   *     times, or no sentence with two of them; if subsampling leaves no pair of words; if there
   *     are too many words for the naive softmax; if text and vectors do not fit in memory
   * @throws IllegalStateException if the training diverges
   */
  public static TrainingRun train(
      Corpus corpus, TrainingOptions options, TrainingListener... listeners) {
    Require.given("options", options);
    Vocabulary all = count(Require.given("corpus", corpus));
    Vocabulary vocabulary = all.atLeast(options.minCount());
    if (Thread.currentThread().isInterrupted()) {
      return TrainingState.start(vocabulary, options).run(vocabulary, options);
    }
    TrainingPreconditions.requireTwoWords(corpus.name(), all, vocabulary, options.minCount());
    return train(TrainingState.start(vocabulary, options), corpus, vocabulary, options, listeners);
  }

  /**
   * Goes on with a run that was stopped, with its own options.
   *
   * <p>With one thread the vectors are then to the bit those of a run that was never stopped; the
   * loss curve has one more point, where it was.
   *
   * @param run is not modified
   * @param corpus the one it began with
   * @throws IllegalArgumentException as {@link #resume(TrainingRun, Corpus, TrainingOptions,
   *     TrainingListener...)} says
   */
  public static TrainingRun resume(TrainingRun run, Corpus corpus, TrainingListener... listeners) {
    return resume(Require.given("run", run), corpus, run.options(), listeners);
  }

  /**
   * Goes on with a run, with other options: with more epochs after its last one, for example. The
   * learning rate is the one that a training with these options has at this point.
   *
   * @param run is not modified
   * @param corpus the one it began with
   * @throws IllegalArgumentException if the words of the corpus, the dimension or minCount are not
   *     those of the run; if no epoch is left; if it was stopped within an epoch with another
   *     number of threads; or as {@link #train} says
   * @throws IllegalStateException if the training diverges
   */
  public static TrainingRun resume(
      TrainingRun run, Corpus corpus, TrainingOptions options, TrainingListener... listeners) {
    Require.given("run", run);
    Require.given("corpus", corpus);
    Require.given("options", options);
    if (run.throughput().words() == 0 && run.position().isStart()) {
      return train(corpus, options, listeners);
    }
    Vocabulary vocabulary = count(corpus).atLeast(options.minCount());
    if (Thread.currentThread().isInterrupted()) {
      return run;
    }
    TrainingPreconditions.requireSameRun(run, corpus.name(), vocabulary, options);
    return train(TrainingState.of(run), corpus, vocabulary, options, listeners);
  }

  private static TrainingRun train(
      TrainingState state,
      Corpus corpus,
      Vocabulary vocabulary,
      TrainingOptions options,
      TrainingListener... listeners) {
    TrainingPreconditions.requireShortSoftmax(vocabulary.size(), options);
    TrainingPreconditions.requireMemory(vocabulary, options.dimension());
    IndexedText text = IndexedText.of(corpus, vocabulary);
    if (!Thread.currentThread().isInterrupted()) {
      TrainingPreconditions.requireWindow(corpus.name(), text, options.minCount());
    }
    TrainingPlan plan = new TrainingPlan(vocabulary, options, text.words());
    TrainingRun run = new Training(plan, text, state, List.of(listeners)).run();
    if (!Thread.currentThread().isInterrupted()) {
      TrainingPreconditions.requirePair(corpus.name(), run);
    }
    return run;
  }

  private static Vocabulary count(Corpus corpus) {
    WordCounter counter = new WordCounter();
    IndexedText.readUntilInterrupted(corpus, counter::add);
    return counter.vocabulary();
  }
}
