package chainrule.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Sentences with one of five classes, from very negative (0) to very positive (4). Notebook 11. */
public final class LabelledCorpora {
  private static final List<String> FIVE =
      List.of("very negative", "negative", "neutral", "positive", "very positive");

  private LabelledCorpora() {}

  /**
   * 2,375 opinions on films, books, food, travel, tools, weather, people and much else, written for
   * this course: 475 of each class; 1,650 to train, 225 for dev, 500 for test. Part of the library;
   * the file {@code opinions.txt} can be read.
   */
  public static LabelledCorpus opinions() {
    List<String> lines =
        resource("opinions.txt").lines().filter(line -> !line.startsWith("#")).toList();
    return new LabelledCorpus(
        "opinions",
        FIVE,
        opinions("train", lines),
        opinions("dev", lines),
        opinions("test", lines));
  }

  /**
   * The Stanford Sentiment Treebank in brackets: 8,544 sentences to train, 1,101 for dev, 2,210 for
   * test, five classes. A line is a tree such as {@code (3 (2 A) (3 joy))}; its root is the label,
   * its leaves are the words. They are split as {@link TextCorpus} splits, so a point is no word
   * and "n't" is one.
   *
   * @param folder holds {@code train.txt}, {@code dev.txt} and {@code test.txt}
   * @throws IllegalArgumentException if a file cannot be read or a line is not such a tree; the
   *     message has the file and the line
   */
  public static LabelledCorpus treebank(Path folder) {
    return new LabelledCorpus(
        "Stanford Sentiment Treebank",
        FIVE,
        trees(folder.resolve("train.txt")),
        trees(folder.resolve("dev.txt")),
        trees(folder.resolve("test.txt")));
  }

  private static List<LabelledSentence> trees(Path file) {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "cannot read %s; the treebank's folder must hold train.txt, dev.txt and test.txt"
              .formatted(file));
    }
    try {
      List<String> lines = text(new TextFile(file, StandardCharsets.UTF_8)).lines().toList();
      return IntStream.range(0, lines.size())
          .filter(i -> !lines.get(i).isBlank())
          .mapToObj(i -> LabelledTree.read(lines.get(i), file + ", line " + (i + 1)))
          .toList();
    } catch (IOException e) {
      throw SentenceReader.unreadable(file.toString(), e);
    }
  }

  private static String text(TextFile file) throws IOException {
    StringBuilder text = new StringBuilder();
    try (TextReader reader = file.open()) {
      for (int character = reader.read(); character >= 0; character = reader.read()) {
        text.appendCodePoint(character);
      }
    }
    return text.toString();
  }

  private static List<LabelledSentence> opinions(String part, List<String> lines) {
    return lines.stream()
        .map(line -> line.split(" ", 3))
        .filter(fields -> fields[0].equals(part))
        .map(
            fields ->
                new LabelledSentence(WordSplitter.split(fields[2]), Integer.parseInt(fields[1])))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream bytes = LabelledCorpora.class.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw SentenceReader.unreadable(name, e);
    }
  }
}
