package chainrule.text;

import java.util.ArrayList;
import java.util.Comparator;
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
    List<Map.Entry<String, Long>> ordered = new ArrayList<>(counts.entrySet());
    ordered.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return new Vocabulary(
        ordered.stream().map(Map.Entry::getKey).toList(),
        ordered.stream().mapToLong(Map.Entry::getValue).toArray());
  }
}
