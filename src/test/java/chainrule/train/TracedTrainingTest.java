package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.text.SentenceCorpus;
import chainrule.word2vec.LossAndGradient;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracedTrainingTest {
  private static final List<List<String>> TOPICS =
      List.of(
          List.of("king", "queen", "crown", "castle"),
          List.of("bread", "cheese", "butter", "soup"),
          List.of("rain", "snow", "wind", "storm"));
  private static final SentenceCorpus TEXT = new SentenceCorpus("three topics", TOPICS);
  private static final TrainingOptions OPTIONS =
      TrainingOptions.skipGram()
          .withWindow(3)
          .withNegatives(3)
          .withLearningRate(0.4f)
          .withMinCount(1);

  private static TracedTraining motion(TrainingOptions options) {
    return TracedTraining.of(TEXT, options, 200);
  }

  @Test
  void everyUpdateIsTheTextbooksStepToTheBit() {
    for (PairUpdate update : motion(OPTIONS).updates()) {
      RealMatrix V = update.centerVectors();
      RealMatrix U = update.outsideVectors();
      int c = update.center();
      LossAndGradient gradient = update.loss().at(V.getRowVector(c), U);
      for (int i = 0; i < 2; i++) {
        double step = update.learningRate() * gradient.centerGradient().getEntry(i);
        V.setEntry(c, i, V.getEntry(c, i) - step);
        for (int w = 0; w < U.getRowDimension(); w++) {
          double push = update.learningRate() * gradient.outsideGradient().getEntry(w, i);
          U.setEntry(w, i, U.getEntry(w, i) - push);
        }
      }
      assertEquals(V, update.centerVectorsAfter());
      assertEquals(U, update.outsideVectorsAfter());
    }
  }

  @Test
  void everyUpdateBeginsWhereTheOneBeforeItEnds() {
    TracedTraining motion = motion(OPTIONS);
    for (int n = 1; n < motion.size(); n++) {
      assertEquals(motion.update(n).centerVectorsAfter(), motion.update(n + 1).centerVectors());
      assertEquals(motion.update(n).outsideVectorsAfter(), motion.update(n + 1).outsideVectors());
    }
  }

  @Test
  void theLossOfThePairFallsWhenTheStepIsSmall() {
    for (PairUpdate update : motion(OPTIONS.withLearningRate(0.01f)).updates()) {
      assertTrue(update.lossAfter() < update.lossBefore(), update::toString);
    }
  }

  @Test
  void theOutsideVectorMovesAlongTheCenterVectorAndNegativesAgainstIt() {
    for (PairUpdate update : motion(OPTIONS).updates()) {
      RealVector vc = update.centerVectors().getRowVector(update.center());
      RealMatrix moves = update.outsideVectorsAfter().subtract(update.outsideVectors());
      Set<Integer> rest = new HashSet<>(Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
      assertTrue(moves.getRowVector(update.loss().outside()).dotProduct(vc) > 0);
      rest.remove(update.loss().outside());
      for (int w : update.loss().negatives()) {
        assertTrue(moves.getRowVector(w).dotProduct(vc) < 0);
        rest.remove(w);
      }
      rest.forEach(w -> assertArrayEquals(new double[2], moves.getRow(w)));
      for (double[] move : moves.getData()) {
        double cross = move[0] * vc.getEntry(1) - move[1] * vc.getEntry(0);
        assertEquals(0, cross, 1e-14, "parallel to v_c");
      }
    }
  }

  @Test
  void pairsStandInOneSentenceAndNegativesAreNeverTheOutsideWord() {
    for (PairUpdate update : motion(OPTIONS).updates()) {
      String center = update.words().get(update.center());
      String outside = update.words().get(update.loss().outside());
      assertTrue(TOPICS.stream().anyMatch(t -> t.contains(center) && t.contains(outside)));
      assertNotEquals(center, outside);
      assertEquals(3, update.loss().negatives().size());
      assertTrue(!update.loss().negatives().contains(update.loss().outside()));
    }
  }

  @Test
  void withoutNegativesNothingIsPushed() {
    for (PairUpdate update : motion(OPTIONS.withNegatives(0)).updates()) {
      RealMatrix moves = update.outsideVectorsAfter().subtract(update.outsideVectors());
      for (int w = 0; w < 12; w++) {
        assertEquals(w == update.loss().outside(), moves.getRowVector(w).getNorm() > 0);
      }
    }
  }

  @Test
  void anUpdateDependsOnItsNumberAndTheSeedAlone() {
    assertEquals(motion(OPTIONS).updates(), motion(OPTIONS).updates());
    assertEquals(
        motion(OPTIONS).update(50),
        TracedTraining.of(TEXT, OPTIONS, 50).update(50),
        "not on the end");
    assertNotEquals(motion(OPTIONS).update(50), motion(OPTIONS.withSeed(2)).update(50));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void scoresWithinATopicExceedScoresBetweenTopics(long seed) {
    TrainingOptions options = OPTIONS.withNegatives(1).withSeed(seed);
    PairUpdate last = TracedTraining.of(TEXT, options, 700).update(700);
    RealMatrix scores = last.centerVectors().multiply(last.outsideVectors().transpose());
    double within = 0;
    double between = 0;
    for (int c = 0; c < 12; c++) {
      for (int o = 0; o < 12; o++) {
        if (topic(last, c) == topic(last, o)) {
          within += scores.getEntry(c, o) / 48;
        } else {
          between += scores.getEntry(c, o) / 96;
        }
      }
    }
    assertTrue(within > 0.5 && between < -0.5, within + " and " + between);
  }

  private static List<String> topic(PairUpdate update, int word) {
    return TOPICS.stream()
        .filter(topic -> topic.contains(update.words().get(word)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void scoresAreInnerProductsWithTheCenterVector() {
    PairUpdate update = motion(OPTIONS).update(7);
    RealVector vc = update.centerVectorsAfter().getRowVector(update.center());
    for (int w = 0; w < 12; w++) {
      assertEquals(
          update.outsideVectorsAfter().getRowVector(w).dotProduct(vc),
          update.scoresAfter().getEntry(w),
          1e-15);
    }
  }

  @Test
  void whatIsGivenOutIsACopy() {
    PairUpdate update = motion(OPTIONS).update(1);
    update.centerVectors().setEntry(0, 0, 99);
    update.outsideVectors().setEntry(0, 0, 99);
    assertEquals(motion(OPTIONS).update(1), update);
  }

  @Test
  void refusalsNameTheValue() {
    assertRefused(
        "updates is 0; it must lie in 1..10000", () -> TracedTraining.of(TEXT, OPTIONS, 0));
    assertRefused(
        "update is 201; there are 200 updates, so it must lie in 1..200",
        () -> motion(OPTIONS).update(201));
    assertRefused(
        "in lonely no word stands beside another; there must be a sentence with two words that occur at"
            + " least 1 times (minCount)",
        () -> TracedTraining.of(SentenceCorpus.of("lonely", "a", "b"), OPTIONS, 1));
    assertRefused(
        "the vocabulary has 0 words; negative sampling needs at least 2",
        () -> TracedTraining.of(SentenceCorpus.of("empty"), OPTIONS, 1));
  }

  @Test
  void aTextThatNoPictureHoldsIsRefused() {
    List<String> words = IntStream.rangeClosed(1, 101).mapToObj(i -> "w" + i).toList();
    assertRefused(
        "many has 101 different words; slow motion is for 100 at most",
        () -> TracedTraining.of(new SentenceCorpus("many", List.of(words)), OPTIONS, 1));
    SentenceCorpus most = new SentenceCorpus("some", List.of(words.subList(0, 100)));
    assertEquals("1 updates of 100 words", TracedTraining.of(most, OPTIONS, 1).toString());
  }

  @Test
  void vectorsThatGrowBeyondAllBoundsAreRefused() {
    assertEquals(
        "training diverged: a score u·v is not finite at learning rate 1.0E38; try a"
            + " learning rate of 0.025",
        assertThrows(IllegalStateException.class, () -> motion(OPTIONS.withLearningRate(1e38f)))
            .getMessage());
  }

  private static void assertRefused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
