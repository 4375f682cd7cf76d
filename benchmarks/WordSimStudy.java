import chainrule.text.Corpus;
import chainrule.text.WordNetCategories;
import chainrule.text.WordNetCorpus;
import chainrule.train.Model;
import chainrule.train.TrainingOptions;
import chainrule.train.TrainingRun;
import chainrule.train.Word2Vec;
import chainrule.train.WordVectors;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Our half of wordsim.py: writes the built-in text (one sentence a line), the categories of its
 * words, and the vectors of each training that the arguments ask for.
 *
 * <pre>
 *   java -cp target/chainrule.jar benchmarks/WordSimStudy.java FOLDER MODEL:DIMENSION:EPOCHS:RATE:SEED …
 * </pre>
 */
final class WordSimStudy {
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Corpus corpus = new WordNetCorpus();
    try (Stream<List<String>> sentences = corpus.sentences()) {
      write(folder.resolve("text.txt"), sentences.map(words -> String.join(" ", words)));
    }
    for (String training : arguments) {
      if (training.contains(":")) {
        train(corpus, training, folder);
      }
    }
  }

  private static void train(Corpus corpus, String training, Path folder) throws IOException {
    String[] knobs = training.split(":");
    TrainingOptions options =
        TrainingOptions.skipGram()
            .withModel(Model.valueOf(knobs[0]))
            .withDimension(Integer.parseInt(knobs[1]))
            .withEpochs(Integer.parseInt(knobs[2]))
            .withLearningRate(Float.parseFloat(knobs[3]))
            .withSeed(Long.parseLong(knobs[4]));
    TrainingRun run = Word2Vec.train(corpus, options);
    System.out.printf(
        "ours %s: %.1f s of training, %.0f words/s, last loss %.3f%n",
        training,
        run.throughput().seconds(),
        run.throughput().wordsPerSecond(),
        run.lossCurve().get(run.lossCurve().size() - 1).loss());
    WordVectors vectors = run.vectors();
    write(
        folder.resolve(training.replace(':', '-') + ".txt"),
        vectors.words().stream().map(word -> word + " " + entries(vectors, word)));
    categories(vectors.words(), folder);
  }

  private static String entries(WordVectors vectors, String word) {
    return Arrays.stream(vectors.vector(word).toArray())
        .mapToObj(Double::toString)
        .collect(Collectors.joining(" "));
  }

  private static void categories(List<String> words, Path folder) throws IOException {
    try (WordNetCategories categories = new WordNetCategories()) {
      write(
          folder.resolve("categories.txt"),
          words.stream()
              .flatMap(word -> categories.of(word).map(category -> word + " " + category).stream()));
    }
  }

  private static void write(Path file, Stream<String> lines) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      lines.forEach(out::println);
    }
  }
}
