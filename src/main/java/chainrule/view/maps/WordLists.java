package chainrule.view.maps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What words mean to those who look at a map; it is kept in files beside this class. */
final class WordLists {
  private static final Map<String, String> KINDS =
      lines("kinds.txt").stream()
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));

  private static final Set<String> UNNAMED = Set.copyOf(lines("unnamed-at-first.txt"));

  private WordLists() {}

  /**
   * The plain name of a WordNet category: {@code noun.animal} is "animals".
   *
   * @param category one of {@link chainrule.text.WordNetCategories#names()}
   */
  static String kind(String category) {
    return KINDS.get(category);
  }

  /**
   * Whether a word may be among the names that everybody sees first. Words of abuse, of crime and
   * of the body's private parts have their points like all others; their names wait for somebody
   * who looks closer.
   */
  static boolean isNeutral(String word) {
    return !UNNAMED.contains(word);
  }

  private static List<String> lines(String file) {
    try (InputStream in = WordLists.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
