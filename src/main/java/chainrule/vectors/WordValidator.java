package chainrule.vectors;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Refuses words that could not be read back from a file of word vectors. */
final class WordValidator {
  private static final int LONGEST = 1_024;

  private WordValidator() {}

  static void check(List<String> words, Format format) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("there are no words to save; a file needs at least one");
    }
    words.forEach(word -> check(word, format));
    if (format == Format.GLOVE && words.get(0).startsWith("\ufeff")) {
      throw refused(words.get(0), "the file would begin with a byte order mark");
    }
  }

  private static void check(String word, Format format) {
    if (word.isEmpty() || !word.equals(word.strip()) || word.matches("(?s).*[\n\r\t\0].*")) {
      throw refused(
          word,
          "it is empty, has a line break, a tab or the character 0, or begins or ends in a space");
    }
    if (word.contains(" ") && format != Format.GLOVE) {
      throw refused(word, "a word2vec file has no words with spaces; GLOVE has");
    }
    if (word.matches("(?s).* \\S*\\d\\S*")) {
      throw refused(word, "its last part would be read as a number");
    }
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LONGEST || !new String(bytes, StandardCharsets.UTF_8).equals(word)) {
      throw refused(word, "it is longer than 1024 bytes, or is not Unicode");
    }
  }

  private static IllegalArgumentException refused(String word, String reason) {
    return new IllegalArgumentException("cannot save the word '%s': %s".formatted(word, reason));
  }
}
