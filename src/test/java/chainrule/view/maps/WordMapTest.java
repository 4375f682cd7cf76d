package chainrule.view.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.math.RandomPoints;
import chainrule.text.WordNetCategories;
import chainrule.vectors.WordVectors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class WordMapTest {
  private static final List<String> WORDS = List.of("a", "b", "c", "d", "e", "f");

  @Test
  void neighboursOfAMapAreTrueNeighbours() {
    RealMatrix X =
        MatrixUtils.createRealMatrix(
            new double[][] {
              {1, 0.1, 0}, {1, 0, 0.1}, {0, 1, 0.1}, {0.1, 1, 0}, {0, 0, 1}, {0, 0.1, 1}
            });
    Map<String, String> kinds = Map.of("a", "x", "b", "x", "c", "y", "d", "y", "e", "z", "f", "z");
    WordMap map = WordMap.of(WordVectors.of(WORDS, X), kinds);
    assertEquals(1, map.neighbourAgreement());
    assertEquals(1 / 5.0, map.chanceAgreement(), 1e-12);
    assertEquals(List.of("x", "y", "z"), List.copyOf(map.byCategory().keySet()));
  }

  @Test
  void mapOfCategoriesHasTheMostFrequentWordsOfThem() {
    List<String> words = List.of("the", "dog", "run", "bread", "cat", "quickly", "soup");
    WordMap map =
        WordMap.of(
            WordVectors.of(words, RandomPoints.matrix(7, 4, 1)),
            Set.of("noun.animal", "noun.food"),
            3);
    assertEquals(
        List.of("dog", "bread", "cat"), map.spots().stream().map(WordMap.Spot::word).toList());
  }

  @Test
  void aChosenAxisTellsToWhichOfTwoWordsAWordIsNearer() {
    for (int seed = 1; seed <= 20; seed++) {
      WordVectors vectors = WordVectors.of(WORDS, RandomPoints.matrix(6, 4, seed));
      WordMap map = map(vectors).along("a", "c");
      for (WordMap.Spot spot : map.spots()) {
        double nearer = vectors.similarity(spot.word(), "c") - vectors.similarity(spot.word(), "a");
        double apart = Math.sqrt(2 - 2 * vectors.similarity("a", "c"));
        assertEquals(nearer / apart, spot.x(), 1e-6, spot.word());
      }
      assertEquals(Optional.of(new WordAxis("a", "c")), map.axis());
      assertEquals(0, map.spots().stream().mapToDouble(WordMap.Spot::y).sum(), 1e-9, "centered");
    }
  }

  @Test
  void oneKindAloneHasNeighboursAndComponentsOfItsOwn() {
    WordVectors vectors = WordVectors.of(WORDS, RandomPoints.matrix(6, 4, 1));
    WordMap alone = map(vectors).only("vowelless");
    assertEquals(List.of("b", "c", "d", "f"), alone.words());
    assertEquals(WordMap.of(vectors, kinds(List.of("b", "c", "d", "f"))), alone);
    assertRefused(
        "the map has no kind 'vowels'; it has vowel, vowelless", () -> map(vectors).only("vowels"));
  }

  @Test
  void axisBetweenEqualDirectionsIsRefused() {
    RealMatrix X = RandomPoints.matrix(6, 4, 1);
    X.setRowVector(2, X.getRowVector(0).mapMultiply(2));
    assertRefused(
        "'a' and 'c' point the same way; an axis needs two directions",
        () -> map(WordVectors.of(WORDS, X)).along("a", "c"));
    WordMap places = new WordMap(map(WordVectors.of(WORDS, X)).spots(), 1);
    assertEquals(
        "this map has places alone; make it of vectors, with WordMap.of",
        assertThrows(IllegalStateException.class, () -> places.along("a", "b")).getMessage());
  }

  @Test
  void wholeVocabularyHasOtherWordsLast() {
    List<String> words = List.of("the", "dog", "run", "bread", "cat", "quickly", "soup");
    WordMap map =
        WordMap.whole(
            WordVectors.of(words, RandomPoints.matrix(7, 4, 1)),
            Set.of("noun.animal", "noun.plant", "noun.food"),
            6);
    assertEquals(words.subList(0, 6), map.words());
    assertEquals(List.of("animals", "food", "other words"), map.kinds());
  }

  @Test
  void everyCategoryHasAPlainNameOfItsOwn() {
    Set<String> plain =
        WordNetCategories.names().stream().map(WordLists::kind).collect(Collectors.toSet());
    assertEquals(WordNetCategories.names().size(), plain.size());
    assertTrue(
        plain.stream().noneMatch(name -> name.isBlank() || name.contains(".")), plain::toString);
  }

  private static WordMap map(WordVectors vectors) {
    return WordMap.of(vectors, kinds(WORDS));
  }

  private static Map<String, String> kinds(List<String> words) {
    Map<String, String> kinds = new LinkedHashMap<>();
    words.forEach(word -> kinds.put(word, "ae".contains(word) ? "vowel" : "vowelless"));
    return kinds;
  }

  @Test
  void misspeltCategoriesAreRefused() {
    WordVectors vectors = WordVectors.of(WORDS, RandomPoints.matrix(6, 4, 1));
    assertRefused(
        "unknown category 'noun.animals'; did you mean 'noun.animal'?",
        () -> WordMap.of(vectors, Set.of("noun.food", "noun.animals"), 3));
  }

  private static void assertRefused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
