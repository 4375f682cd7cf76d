package chainrule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordNetCategoriesTest {
  private static final WordNetCategories CATEGORIES = new WordNetCategories();

  @AfterAll
  static void close() {
    CATEGORIES.close();
  }

  @ParameterizedTest
  @CsvSource({
    "king, noun.person",
    "kings, noun.person",
    "dog, noun.animal",
    "bread, noun.food",
    "monday, noun.time",
    "Monday, noun.time",
    "run, verb.motion",
    "ran, verb.motion",
    "quickly, adv.all",
    "green, adj.all",
    "oak, noun.plant",
  })
  void aWordHasTheCategoryOfItsMostFrequentSense(String word, String category) {
    assertEquals(Optional.of(category), CATEGORIES.of(word));
  }

  @Test
  void unknownWordsHaveNone() {
    assertEquals(Optional.empty(), CATEGORIES.of("the"));
    assertEquals(Optional.empty(), CATEGORIES.of("<img src=x>"));
    assertEquals(Optional.empty(), CATEGORIES.of(""));
  }

  @Test
  void thereAreFortyFiveCategories() {
    List<String> names = WordNetCategories.names();
    assertEquals(45, Set.copyOf(names).size());
    assertEquals(26, names.stream().filter(name -> name.startsWith("noun.")).count());
    WordNetCategories.check(names);
  }

  @Test
  void distantNameIsRefusedWithoutASuggestion() {
    assertEquals(
        "unknown category 'beasts'; it must be one of WordNet's 45, such as noun.animal",
        assertThrows(
                IllegalArgumentException.class, () -> WordNetCategories.check(List.of("beasts")))
            .getMessage());
  }
}
