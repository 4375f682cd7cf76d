package chainrule.text;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.LexFileIdFileNameMap;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * WordNet's categories of words, its lexicographer files: noun.animal, noun.food, verb.motion, 45
 * in all. A word has the category of its most frequent sense, by WordNet's counts in tagged text.
 */
public final class WordNetCategories implements AutoCloseable {
  private final Dictionary dictionary = WordNet.open();

  /** The names of all 45 categories, in alphabetical order. */
  public static List<String> names() {
    return LexFileIdFileNameMap.getMap().values().stream().sorted().toList();
  }

  /**
   * Refuses names that are no categories.
   *
   * @throws IllegalArgumentException if one is not; the message has the nearest spellings
   */
  public static void check(Collection<String> categories) {
    List<String> names = names();
    for (String category : categories) {
      if (!names.contains(category)) {
        throw SpellingSuggestions.unknown(
            "category",
            category,
            names,
            "WordNet's %d, such as noun.animal".formatted(names.size()));
      }
    }
  }

  /**
   * The category of a word, in any form ("kings", "ran") and in any case; nothing when WordNet does
   * not have it, or when it is not one run of letters.
   */
  public Optional<String> of(String word) {
    // of several words the library would look up one
    if (!word.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    return POS.getAllPOS().stream()
        .flatMap(pos -> mostFrequentSense(pos, word))
        .reduce((best, next) -> next.count() > best.count() ? next : best)
        .map(Sense::category);
  }

  @Override
  public void close() {
    WordNet.close(dictionary);
  }

  private Stream<Sense> mostFrequentSense(POS pos, String word) {
    try {
      IndexWord entry = dictionary.lookupIndexWord(pos, word);
      return Stream.ofNullable(entry).map(e -> sense(e.getLemma(), e.getSenses().get(0)));
    } catch (JWNLException e) {
      throw WordNet.unreadable(e);
    }
  }

  private static Sense sense(String lemma, Synset synset) {
    List<Word> words = synset.getWords();
    int count =
        words.stream()
            .filter(word -> word.getLemma().equalsIgnoreCase(lemma))
            .mapToInt(Word::getUseCount)
            .sum();
    return new Sense(synset.getLexFileName(), count);
  }

  private record Sense(String category, int count) {}
}
