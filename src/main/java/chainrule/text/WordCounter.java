package chainrule.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the words of sentences; what it has counted so far is a vocabulary at any time. */
public final class WordCounter {
  private final Map<String, Long> counts = new HashMap<>();

  /** Ready for the first sentence. */
  public WordCounter() {}

  /** Counts the words of a sentence. */
  public void add(List<String> sentence) {
    sentence.forEach(word -> counts.merge(word, 1L, Long::sum));
  }

  /** All words so far: the most frequent first, words of equal count in alphabetical order. */
  public Vocabulary vocabulary() {
    return Vocabulary.of(counts);
  }
}
