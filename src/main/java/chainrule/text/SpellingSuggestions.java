package chainrule.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggestions for an unknown word: the nearest known spellings. */
public final class SpellingSuggestions {
  private static final int FARTHEST = 2;
  private static final int SUGGESTIONS = 3;

  private SpellingSuggestions() {}

  /**
   * The exception for an unknown word: "unknown word 'kng'; did you mean 'king'?".
   *
   * @param words the words that are known; of equally near ones the first are named
   */
  public static IllegalArgumentException unknown(String word, Collection<String> words) {
    return unknown("word", word, words, "the %d words that were learned".formatted(words.size()));
  }

  /**
   * The exception for an unknown name.
   *
   * @param kind what it should be the name of
   * @param names the names that are known
   * @param all what they are together, for a name that is near none
   */
  static IllegalArgumentException unknown(
      String kind, String name, Collection<String> names, String all) {
    List<String> near = nearest(name, names);
    String help =
        near.isEmpty() ? "it must be one of " + all : "did you mean %s?".formatted(quoted(near));
    return new IllegalArgumentException("unknown %s '%s'; %s".formatted(kind, name, help));
  }

  /**
   * At most three words, one or two edits away, the nearest first.
   *
   * @param words the words that are known
   */
  public static List<String> nearest(String word, Collection<String> words) {
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
