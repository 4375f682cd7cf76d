package chainrule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegativeSamplerTest {
  private static final int DRAWS = 200_000;

  private final Vocabulary vocabulary = words(16, 81, 1, 625, 256);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void drawsFollowTheCountsToThreeQuarters(int outside) {
    NegativeSampler sampler = NegativeSampler.of(vocabulary, outside);
    double[] share = {125, 64, 27, 8, 1};
    share[outside] = 0;
    double total = IntStream.range(0, 5).mapToDouble(i -> share[i]).sum();
    int[] drawn = new int[5];
    IntStream.range(0, DRAWS).forEach(i -> drawn[sampler.draw(outside)]++);
    double chiSquared = 0;
    for (int w = 0; w < 5; w++) {
      double expected = DRAWS * share[w] / total;
      chiSquared +=
          expected == 0 ? drawn[w] : (drawn[w] - expected) * (drawn[w] - expected) / expected;
    }
    // P(χ² with 3 degrees of freedom > 21.1) = 1e-4; the seed is fixed, so this never flickers
    assertTrue(chiSquared < 21.1, "χ² = " + chiSquared);
  }

  @Test
  void probabilitiesAreTheCountsToThreeQuartersOverTheirSum() {
    NegativeSampler sampler = NegativeSampler.of(vocabulary, 1);
    assertEquals(125 / 225.0, sampler.probability(0), 1e-15);
    assertEquals(1 / 225.0, sampler.probability(4), 1e-15);
  }

  @Test
  void anIndexOutsideTheVocabularyHasNoProbability() {
    NegativeSampler sampler = NegativeSampler.of(vocabulary, 1);
    for (int word : new int[] {-1, 5}) {
      assertEquals(
          "word is " + word + "; the vocabulary has 5 words, so it must lie in 0..4",
          assertThrows(IllegalArgumentException.class, () -> sampler.probability(word))
              .getMessage());
    }
  }

  @Test
  void theOutsideWordIsNeverDrawn() {
    NegativeSampler sampler = NegativeSampler.of(words(1_000_000, 1), 3);
    assertEquals(Collections.nCopies(20, 1), sampler.draw(20, 0));
    assertEquals(Collections.nCopies(20, 0), sampler.draw(20, 1));
  }

  @Test
  void equalSeedsGiveEqualDraws() {
    List<Integer> draws = NegativeSampler.of(vocabulary, 7).draw(50, 2);
    assertEquals(draws, NegativeSampler.of(vocabulary, 7).draw(50, 2));
    assertNotEquals(draws, NegativeSampler.of(vocabulary, 8).draw(50, 2));
  }

  @Test
  void aVocabularyOfOneWordHasNoNegatives() {
    assertEquals(
        "the vocabulary has 1 words; negative sampling needs at least 2",
        assertThrows(IllegalArgumentException.class, () -> NegativeSampler.of(words(5), 1))
            .getMessage());
  }

  @Test
  void aNegativeNumberOfNegativesIsRefused() {
    NegativeSampler sampler = NegativeSampler.of(vocabulary, 1);
    assertEquals(
        "k is -1; it must be at least 0",
        assertThrows(IllegalArgumentException.class, () -> sampler.draw(-1, 0)).getMessage());
    assertEquals(List.of(), sampler.draw(0, 0));
  }

  /** A vocabulary of words a, b, c … with these counts. */
  private static Vocabulary words(int... counts) {
    return Vocabulary.of(
        IntStream.range(0, counts.length)
            .boxed()
            .flatMap(
                w -> Stream.generate(() -> List.of("abcde".substring(w, w + 1))).limit(counts[w])),
        1);
  }
}
