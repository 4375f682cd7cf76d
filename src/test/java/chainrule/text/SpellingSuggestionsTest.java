package chainrule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingSuggestionsTest {
  private static final List<String> WORDS =
      List.of("the", "king", "queen", "kind", "ring", "kings", "monday");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "kng | unknown word 'kng'; did you mean 'king', 'kind', 'ring'?",
        "mnoday | unknown word 'mnoday'; did you mean 'monday'?",
        "King | unknown word 'King'; did you mean 'king', 'ring', 'kind'?",
        "zebra | unknown word 'zebra'; it must be one of the 7 words that were learned",
      })
  void theNearestSpellingsAreNamed(String word, String message) {
    assertEquals(message, SpellingSuggestions.unknown(word, WORDS).getMessage());
  }
}
