import chainrule.network.Adam;
import chainrule.network.Dataset;
import chainrule.network.Labels;
import chainrule.network.RegularisationSweep;
import chainrule.text.Corpus;
import chainrule.text.LabelledCorpora;
import chainrule.text.LabelledCorpus;
import chainrule.text.LabelledSentence;
import chainrule.text.TextCorpus;
import chainrule.text.WordNetCorpus;
import chainrule.vectors.SentenceVectors;
import chainrule.train.TrainingOptions;
import chainrule.train.Word2Vec;
import chainrule.vectors.WordVectors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * Sentiment of labelled sentences, five classes: averaged word vectors and softmax regression, λ
 * chosen on dev, test looked at once for the chosen λ. The sentences are the course's opinions or
 * those of the Stanford Sentiment Treebank. Skip-gram vectors, from the sentences' own training text
 * and from larger ones; mean ± standard deviation over the seeds.
 *
 * <pre>
 *   java -cp target/chainrule.jar benchmarks/SentimentStudy.java opinions|TREEBANK-FOLDER [MORE-TEXT] [--seeds 3] [--dimension 50]
 * </pre>
 */
final class SentimentStudy {
  private static final List<Double> LAMBDAS =
      List.of(0.0, 1e-6, 1e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1, 1.0);
  private static final int STEPS = 200;

  /** A text, and how to learn from it. */
  private record Source(Corpus corpus, TrainingOptions options) {}

  /** Two texts, one after the other. */
  private record Both(Corpus first, Corpus second) implements Corpus {
    @Override
    public String name() {
      return first.name() + " + " + second.name();
    }

    @Override
    public Stream<List<String>> sentences() {
      return Stream.of(first, second).flatMap(Corpus::sentences);
    }
  }

  public static void main(String[] arguments) {
    List<String> rest = new ArrayList<>(List.of(arguments));
    int seeds = number(rest, "--seeds", 3);
    int dimension = number(rest, "--dimension", 50);
    LabelledCorpus sentences =
        rest.get(0).equals("opinions")
            ? LabelledCorpora.opinions()
            : LabelledCorpora.treebank(Path.of(rest.get(0)));
    System.out.println(sentences);
    System.out.printf("always the most frequent class: test %.2f %%%n", 100 * baseline(sentences));
    for (Source source : sources(sentences, rest.subList(1, rest.size()), dimension)) {
      study(sentences, source, seeds);
    }
    System.out.println("a write-up on the treebank: own vectors, test 29.55 %; GloVe, 37.56 %");
  }

  private static List<Source> sources(LabelledCorpus sentences, List<String> more, int dimension) {
    TrainingOptions small =
        TrainingOptions.skipGram().withDimension(dimension).withEpochs(10).withMinCount(2);
    TrainingOptions middle = TrainingOptions.skipGram().withDimension(dimension).withEpochs(3);
    TrainingOptions large = middle.withEpochs(1).withLearningRate(0.05f);
    Corpus wordNet = new WordNetCorpus();
    List<Source> sources = new ArrayList<>();
    sources.add(new Source(sentences.text(), small));
    sources.add(new Source(wordNet, middle));
    for (String path : more) {
      Corpus text = TextCorpus.of(path);
      sources.add(new Source(text, large));
      sources.add(new Source(new Both(wordNet, text), large));
    }
    return sources;
  }

  private static void study(LabelledCorpus sentences, Source source, int seeds) {
    DescriptiveStatistics plain = new DescriptiveStatistics();
    DescriptiveStatistics dev = new DescriptiveStatistics();
    DescriptiveStatistics test = new DescriptiveStatistics();
    for (int seed = 1; seed <= seeds; seed++) {
      WordVectors vectors =
          Word2Vec.train(source.corpus(), source.options().withSeed(seed)).vectors();
      Dataset toTest = examples(vectors, sentences.test(), sentences.classes().size());
      RegularisationSweep sweep = sweep(vectors, sentences);
      RegularisationSweep.Point best = sweep.best();
      plain.addValue(100 * sweep.points().get(0).regression().accuracy(toTest));
      dev.addValue(100 * best.devAccuracy());
      test.addValue(100 * best.regression().accuracy(toTest));
      print(seed, vectors, sentences, sweep);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: best of the sweep dev %.2f ± %.2f %%, test %.2f ± %.2f %%; without regularisation test"
            + " %.2f ± %.2f %%%n%n",
        source.corpus().name(),
        dev.getMean(),
        dev.getStandardDeviation(),
        test.getMean(),
        test.getStandardDeviation(),
        plain.getMean(),
        plain.getStandardDeviation());
  }

  private static RegularisationSweep sweep(WordVectors vectors, LabelledCorpus sentences) {
    int classes = sentences.classes().size();
    return RegularisationSweep.of(
        examples(vectors, sentences.train(), classes),
        examples(vectors, sentences.dev(), classes),
        LAMBDAS,
        new Adam(0.1),
        STEPS);
  }

  private static Dataset examples(
      WordVectors vectors, List<LabelledSentence> sentences, int classes) {
    return new Dataset(
        SentenceVectors.averages(vectors, sentences),
        Labels.oneHot(LabelledSentence.labels(sentences), classes));
  }

  private static void print(
      int seed, WordVectors vectors, LabelledCorpus sentences, RegularisationSweep sweep) {
    long running = sentences.test().stream().mapToLong(s -> s.words().size()).sum();
    long known =
        sentences.test().stream()
            .flatMap(s -> s.words().stream())
            .filter(vectors::contains)
            .count();
    System.out.printf(
        Locale.ROOT,
        "  seed %d, %s, know %.1f %% of the test's running words%n",
        seed,
        vectors,
        100.0 * known / running);
    for (RegularisationSweep.Point point : sweep.points()) {
      System.out.printf(
          Locale.ROOT,
          "    λ %.0e: train %.2f %%, dev %.2f %%%s%n",
          point.lambda(),
          100 * point.trainAccuracy(),
          100 * point.devAccuracy(),
          point == sweep.best() ? "  ← chosen" : "");
    }
  }

  /** The test accuracy of the answer that is most often right in training. */
  private static double baseline(LabelledCorpus sentences) {
    int classes = sentences.classes().size();
    long[] counts = new long[classes];
    sentences.train().forEach(sentence -> counts[sentence.label()]++);
    int most = 0;
    for (int label = 1; label < classes; label++) {
      most = counts[label] > counts[most] ? label : most;
    }
    int answer = most;
    return sentences.test().stream().mapToInt(s -> s.label() == answer ? 1 : 0).average().orElse(0);
  }

  private static int number(List<String> arguments, String name, int otherwise) {
    int at = arguments.indexOf(name);
    if (at < 0) {
      return otherwise;
    }
    arguments.remove(at);
    return Integer.parseInt(arguments.remove(at));
  }
}
