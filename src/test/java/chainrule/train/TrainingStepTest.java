package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.Draws;
import chainrule.math.RandomPoints;
import chainrule.text.TinyCorpora;
import chainrule.text.Vocabulary;
import chainrule.text.Window;
import chainrule.word2vec.Cbow;
import chainrule.word2vec.CbowGradient;
import chainrule.word2vec.Loss;
import chainrule.word2vec.LossAndGradient;
import chainrule.word2vec.NaiveSoftmax;
import chainrule.word2vec.NegativeSampling;
import chainrule.word2vec.SkipGram;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingStepTest {
  private static final Vocabulary WORDS = Vocabulary.of(TinyCorpora.catAndDog(), 1);
  // "the" is beside the center and twice in the window
  private static final Window WINDOW = new Window(1, List.of(0, 3, 0, 5, 1));
  // a few roundings of float32 at entries of size 3, and the fast σ of some terms
  private static final double TOLERANCE = 1e-5;
  private static final float RATE = 0.3f;

  private static TrainingOptions options(Model model, int negatives, long seed) {
    return TrainingOptions.skipGram()
        .withModel(model)
        .withNegatives(negatives)
        .withLearningRate(RATE)
        .withSeed(seed);
  }

  private static Loss term(TrainingStep step, int i, int outside) {
    List<Integer> negatives = step.negatives().get(i);
    return negatives.isEmpty()
        ? new NaiveSoftmax(outside)
        : new NegativeSampling(outside, negatives);
  }

  @Test
  void skipGramStepsAlongItsGradient() {
    Draws.forEach(
        20,
        seed -> {
          for (int negatives : new int[] {0, 1, 5}) {
            RealMatrix V = RandomPoints.matrix(7, 3, seed);
            RealMatrix U = RandomPoints.matrix(7, 3, -seed);
            TrainingStep step =
                TrainingStep.of(V, U, WINDOW, WORDS, options(Model.SKIP_GRAM, negatives, seed));
            List<Integer> outsides = WINDOW.outsides();
            SkipGram J =
                new SkipGram(
                    IntStream.range(0, outsides.size())
                        .mapToObj(i -> term(step, i, outsides.get(i)))
                        .toList());
            LossAndGradient gradient = J.at(V.getRowVector(1), U);
            descend(V, 1, gradient.centerGradient());
            assertClose(V, step.centerVectors());
            assertClose(
                U.subtract(gradient.outsideGradient().scalarMultiply(RATE)), step.outsideVectors());
          }
        });
  }

  @Test
  void cbowStepsAlongItsGradient() {
    Draws.forEach(
        20,
        seed -> {
          for (int negatives : new int[] {0, 1, 5}) {
            RealMatrix V = RandomPoints.matrix(7, 3, seed);
            RealMatrix U = RandomPoints.matrix(7, 3, -seed);
            TrainingStep step =
                TrainingStep.of(V, U, WINDOW, WORDS, options(Model.CBOW, negatives, seed));
            List<RealVector> context = WINDOW.outsides().stream().map(V::getRowVector).toList();
            CbowGradient gradient = new Cbow(term(step, 0, 1)).at(context, U);
            WINDOW.outsides().forEach(w -> descend(V, w, gradient.contextGradient()));
            assertClose(V, step.centerVectors());
            assertClose(
                U.subtract(gradient.outsideGradient().scalarMultiply(RATE)), step.outsideVectors());
            assertEquals(1, step.negatives().size());
          }
        });
  }

  @Test
  void theVectorsPassedInStayAsTheyWere() {
    RealMatrix V = RandomPoints.matrix(7, 3, 1);
    RealMatrix U = RandomPoints.matrix(7, 3, 2);
    TrainingStep step = TrainingStep.of(V, U, WINDOW, WORDS, options(Model.SKIP_GRAM, 2, 1));
    step.centerVectors().setEntry(0, 0, 7);
    assertEquals(RandomPoints.matrix(7, 3, 1), V);
    assertEquals(RandomPoints.matrix(7, 3, 2), U);
    assertEquals(step, TrainingStep.of(V, U, WINDOW, WORDS, options(Model.SKIP_GRAM, 2, 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6 | 3 | 7 | 3 | V has 6 rows, the vocabulary 7 words; there must be a row for each word",
        "7 | 3 | 8 | 3 | U has 8 rows, the vocabulary 7 words; there must be a row for each word",
        "7 | 3 | 7 | 2 | V has 3 columns, U has 2; they must be equal"
      })
  void matricesThatDoNotFitAreRefused(int v, int d, int u, int e, String message) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                TrainingStep.of(
                    RandomPoints.matrix(v, d, 1),
                    RandomPoints.matrix(u, e, 1),
                    WINDOW,
                    WORDS,
                    options(Model.SKIP_GRAM, 2, 1)));
    assertEquals(message, refusal.getMessage());
  }

  private static void descend(RealMatrix V, int row, RealVector gradient) {
    V.setRowVector(row, V.getRowVector(row).combineToSelf(1, -RATE, gradient));
  }

  private static void assertClose(RealMatrix expected, RealMatrix actual) {
    assertEquals(0, expected.subtract(actual).getNorm() / 7, TOLERANCE);
  }
}
