import chainrule.text.Corpus;
import chainrule.text.FrequentWords;
import chainrule.text.TextCorpus;
import chainrule.text.Vocabulary;
import chainrule.text.WordNetCorpus;
import chainrule.train.Model;
import chainrule.train.TrainingOptions;
import chainrule.train.TrainingRun;
import chainrule.train.Word2Vec;
import java.util.Locale;

/**
 * Words per second of training, one thread, and the time of a pass over the corpus.
 *
 * <pre>
 *   ./mvnw -q -Dquick package
 *   java -cp target/chainrule.jar benchmarks/TrainingBenchmark.java [text file]
 * </pre>
 *
 * Each line is one run; the first of a kind has the warm-up of the machine in it.
 */
final class TrainingBenchmark {
  public static void main(String[] arguments) {
    Corpus corpus = arguments.length == 0 ? new WordNetCorpus() : TextCorpus.of(arguments[0]);
    for (int pass = 1; pass <= 3; pass++) {
      pass(corpus);
    }
    TrainingOptions options = TrainingOptions.skipGram().withDimension(100).withEpochs(1);
    for (int repeat = 1; repeat <= 2; repeat++) {
      run("skip-gram, d 100, 5 negatives", corpus, options);
      run("skip-gram, d 50, 5 negatives", corpus, options.withDimension(50));
      run("CBOW, d 100, 5 negatives", corpus, options.withModel(Model.CBOW));
    }
    run(
        "skip-gram, d 50, naive softmax",
        FrequentWords.of(corpus, 1_000),
        options.withDimension(50).withNegatives(0));
  }

  private static void pass(Corpus corpus) {
    long start = System.nanoTime();
    long[] sentences = {0};
    Vocabulary vocabulary = Vocabulary.of(corpus.sentences().peek(s -> sentences[0]++), 1);
    say(
        "%s: %d sentences, %s, counted in %.2f s",
        corpus.name(), sentences[0], vocabulary, (System.nanoTime() - start) / 1e9);
  }

  private static void run(String what, Corpus corpus, TrainingOptions options) {
    long start = System.nanoTime();
    TrainingRun run = Word2Vec.train(corpus, options);
    say(
        "%-32s %8.0f words/s, %d words, trained in %.2f s, %.2f s in all, last loss %.3f",
        what,
        run.throughput().wordsPerSecond(),
        run.throughput().words(),
        run.throughput().seconds(),
        (System.nanoTime() - start) / 1e9,
        run.lossCurve().get(run.lossCurve().size() - 1).loss());
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
