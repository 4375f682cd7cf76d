package chainrule.view.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.math.RandomPoints;
import chainrule.vectors.WordVectors;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
