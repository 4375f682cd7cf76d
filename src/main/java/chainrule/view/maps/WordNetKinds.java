package chainrule.view.maps;

import chainrule.text.WordNetCategories;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of words, by their categories in WordNet. */
final class WordNetKinds {
  private WordNetKinds() {}

  /** The first words of some categories, at most so many, each with the name of its kind. */
  static Map<String, String> of(List<String> words, Set<String> categories, int most) {
    WordNetCategories.check(categories);
    Map<String, String> kinds = new LinkedHashMap<>();
    try (WordNetCategories wordNet = new WordNetCategories()) {
      for (String word : words) {
        if (kinds.size() == most) {
          break;
        }
        wordNet
            .of(word)
            .filter(categories::contains)
            .ifPresent(category -> kinds.put(word, WordLists.kind(category)));
      }
    }
    return kinds;
  }
}
