package chainrule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary vocabulary = Vocabulary.of(TinyCorpora.catAndDog(), 1);

  @Test
  void frequentWordsComeFirstAndEqualOnesByName() {
    assertEquals(
        List.of("the", "cat", "dog", "drinks", "eats", "meat", "milk"), vocabulary.words());
    assertEquals(List.of(2L, 1L, 1L, 1L, 1L, 1L, 1L), counts());
    assertEquals(8, vocabulary.total());
    assertEquals(7, vocabulary.size());
  }

  @Test
  void countsFromSomewhereElseAreOrderedInTheSameWay() {
    Vocabulary counted = Vocabulary.of(Map.of("b", 2L, "c", 7L, "a", 2L));
    assertEquals(List.of("c", "a", "b"), counted.words());
    assertEquals(11, counted.total());
  }

  @Test
  void indexAndWordAreInverse() {
    IntStream.range(0, vocabulary.size())
        .forEach(i -> assertEquals(i, vocabulary.index(vocabulary.word(i))));
  }

  @Test
  void unknownWordsAreNotFoundAndNotIndexed() {
    assertEquals(OptionalInt.empty(), vocabulary.find("mouse"));
    assertFalse(vocabulary.contains("mouse"));
    assertTrue(vocabulary.contains("cat"));
    assertEquals(List.of(1, 3), vocabulary.indices(List.of("cat", "mouse", "drinks")));
    assertEquals("unknown word 'cut'; did you mean 'cat'?", message(() -> vocabulary.index("cut")));
  }

  @Test
  void minCountDropsRareWords() {
    assertEquals(List.of("the"), Vocabulary.of(TinyCorpora.catAndDog(), 2).words());
    assertEquals(0, Vocabulary.of(TinyCorpora.catAndDog(), 3).size());
    assertEquals("minCount is 0; it must be at least 1", message(() -> vocabulary.atLeast(0)));
  }

  @Test
  void onlyTheMostFrequentWordsAreLeft() {
    assertEquals(List.of("the", "cat"), vocabulary.first(2).words());
    assertEquals(vocabulary.words(), vocabulary.first(100).words());
    assertEquals("k is 0; it must be at least 1", message(() -> vocabulary.first(0)));
    PrunedCorpus corpus = PrunedCorpus.of(TinyCorpora.catAndDog(), 2);
    assertEquals(List.of(List.of("the", "cat"), List.of("the")), corpus.sentences().toList());
    assertEquals("cat and dog, 2 words", corpus.name());
  }

  @Test
  void indicesOutsideAreRefusedWithTheRange() {
    String expected = "index is 7; the vocabulary has 7 words, so it must lie in 0..6";
    assertEquals(expected, message(() -> vocabulary.word(7)));
    assertEquals(expected, message(() -> vocabulary.count(7)));
  }

  @Test
  void courtAndKitchenShareNoWord() {
    Vocabulary both = Vocabulary.of(TinyCorpora.courtAndKitchen(), 1);
    assertEquals(10, both.count(both.index("the")));
    assertEquals(6, both.count(both.index("we")));
    assertEquals(60, both.total());
    assertTrue(
        TinyCorpora.courtAndKitchen()
            .sentences()
            .allMatch(s -> s.contains("we") != (s.contains("the") && s.get(0).equals("the"))));
  }

  private List<Long> counts() {
    return IntStream.range(0, vocabulary.size()).mapToObj(vocabulary::count).toList();
  }

  private static String message(org.junit.jupiter.api.function.Executable action) {
    return assertThrows(IllegalArgumentException.class, action).getMessage();
  }
}
