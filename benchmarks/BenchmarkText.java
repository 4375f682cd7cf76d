import chainrule.text.Corpus;
import chainrule.text.TextCorpus;
import chainrule.text.Vocabulary;
import chainrule.text.WordNetCategories;
import chainrule.text.WordNetCorpus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The text that all programs of the benchmark read: the first words of a file, or of the built-in
 * text, one sentence a line, in lower case and without punctuation; beside it the WordNet
 * categories of its words.
 *
 * <pre>
 *   java -cp target/chainrule.jar benchmarks/BenchmarkText.java FOLDER WORDS [FILE]
 * </pre>
 */
final class BenchmarkText {
  private static final int MIN_COUNT = 5;

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Corpus corpus = arguments.length > 2 ? TextCorpus.of(arguments[2]) : new WordNetCorpus();
    Path text = folder.resolve("text.txt");
    long words = write(corpus, Long.parseLong(arguments[1]), text);
    Vocabulary vocabulary = Vocabulary.of(new TextCorpus(text), MIN_COUNT);
    writeCategories(vocabulary.words(), folder.resolve("categories.txt"));
    System.out.printf(
        Locale.ROOT, "{\"words\": %d, \"vocabulary\": %d}%n", words, vocabulary.size());
  }

  private static long write(Corpus corpus, long most, Path file) throws IOException {
    long words = 0;
    try (Stream<List<String>> sentences = corpus.sentences();
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      for (List<String> sentence : (Iterable<List<String>>) sentences::iterator) {
        List<String> rest = sentence.subList(0, (int) Math.min(sentence.size(), most - words));
        if (rest.isEmpty()) {
          break;
        }
        out.println(String.join(" ", rest));
        words += rest.size();
      }
    }
    return words;
  }

  private static void writeCategories(List<String> words, Path file) throws IOException {
    try (WordNetCategories categories = new WordNetCategories();
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      for (String word : words) {
        categories.of(word).ifPresent(category -> out.println(word + " " + category));
      }
    }
  }
}
