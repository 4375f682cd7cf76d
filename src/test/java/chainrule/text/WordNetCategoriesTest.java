package chainrule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
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
}
