package chainrule.text;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;

/**
 * The sentences of a reader: a sentence is a line, cut after 1,000 words, so that a text without
 * line ends needs little memory.
 */
final class SentenceReader extends AbstractSpliterator<List<String>> implements Closeable {
  private static final int LONGEST_SENTENCE = 1_000;

  private final String name;
  private final TextReader reader;
  private final WordSplitter splitter = new WordSplitter();

  /**
   * Reads to the end.
   *
   * @param name what is read, for messages
   */
  SentenceReader(String name, TextReader reader) {
    super(Long.MAX_VALUE, ORDERED | NONNULL);
    this.name = name;
    this.reader = reader;
  }

  @Override
  public boolean tryAdvance(Consumer<? super List<String>> action) {
    List<String> sentence = next();
    if (sentence.isEmpty()) {
      return false;
    }
    action.accept(sentence);
    return true;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** The sentences of one line. */
  static List<List<String>> sentences(String line) {
    WordSplitter splitter = new WordSplitter();
    List<List<String>> sentences = new ArrayList<>();
    line.codePoints()
        .forEach(
            character -> {
              splitter.accept(character);
              if (isFull(splitter)) {
                sentences.add(splitter.take());
              }
            });
    sentences.add(splitter.take());
    sentences.removeIf(List::isEmpty);
    return sentences;
  }

  static IllegalArgumentException unreadable(String name, IOException e) {
    return new IllegalArgumentException("cannot read %s: %s".formatted(name, reason(e)), e);
  }

  /** The reason of an exception whose message has the file only, or nothing. */
  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission for " + e.getMessage();
    }
    return CompressedFiles.reason(e);
  }

  private boolean sentenceEnds(int character) {
    return isFull(splitter) || (splitter.count() > 0 && character == '\n');
  }

  private static boolean isFull(WordSplitter splitter) {
    return splitter.count() == LONGEST_SENTENCE;
  }

  /** The next sentence that has a word; the empty list at the end. */
  private List<String> next() {
    try {
      for (int character = reader.read(); character >= 0; character = reader.read()) {
        splitter.accept(character);
        if (sentenceEnds(character)) {
          return splitter.take();
        }
      }
      return splitter.take();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }
}
