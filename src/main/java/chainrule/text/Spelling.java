package chainrule.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What may have been meant by a word that nobody knows. */
public final class Spelling {
  private static final int FARTHEST = 2;
  private static final int SUGGESTIONS = 3;

  private Spelling() {}

  /**
   * The exception for an unknown word: "unknown word 'kng'; did you mean 'king'?".
   *
   * @param words the words that are known; of equally near ones the first are named
   */
  public static IllegalArgumentException unknown(String word, Collection<String> words) {
    List<String> near = nearest(word, words);
    return new IllegalArgumentException(
        near.isEmpty()
            ? "unknown word '%s'; it must be one of the %d words that were learned"
                .formatted(word, words.size())
            : "unknown word '%s'; did you mean %s?".formatted(word, quoted(near)));
  }

  /** At most three words, one or two edits away, the nearest first. */
  static List<String> nearest(String word, Collection<String> words) {
    LevenshteinDistance distance = new LevenshteinDistance(FARTHEST);
    return words.stream()
        .filter(known -> distance.apply(word, known) >= 0)
        .sorted(Comparator.comparing(known -> distance.apply(word, known)))
        .limit(SUGGESTIONS)
        .toList();
  }

  private static String quoted(List<String> words) {
    return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "));
  }
}
