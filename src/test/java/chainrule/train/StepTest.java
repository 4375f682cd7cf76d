package chainrule.train;

import static chainrule.train.Arithmetic.PLAIN;
import static chainrule.train.Arithmetic.VECTOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.math.Sigmoid;
import chainrule.text.NegativeSampler;
import chainrule.text.SentenceCorpus;
import chainrule.text.Vocabulary;
import chainrule.word2vec.Cbow;
import chainrule.word2vec.CbowGradient;
import chainrule.word2vec.Loss;
import chainrule.word2vec.LossAndGradient;
import chainrule.word2vec.NaiveSoftmax;
import chainrule.word2vec.NegativeSampling;
import chainrule.word2vec.SkipGram;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The in-place steps are steps along the gradients of chainrule.word2vec. */
class StepTest {
  private static final float RATE = 0.3f;
  // a few roundings of float32 at entries of size 1, and the fast σ of some terms
  private static final double TOLERANCE = 1e-5;

  /** Both arithmetics where this Java has both. */
  static Stream<Arguments> cases() {
    return Arrays.stream(Arithmetic.values())
        .filter(arithmetic -> arithmetic == PLAIN || Arithmetic.fastest() == VECTOR)
        .flatMap(
            arithmetic -> IntStream.range(0, 60).mapToObj(seed -> Arguments.of(seed, arithmetic)));
  }

  @Test
  void bothArithmeticsAreTestedHere() {
    assertEquals(VECTOR, Arithmetic.fastest(), "the build starts the tests with the Vector API on");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void skipGramWithNegativesIsOneStepAlongItsGradient(int seed, Arithmetic arithmetic) {
    Case drawn = new Case(seed, arithmetic);
    drawn.skipGram(drawn.negativeSampling());
    LossAndGradient expected = drawn.stepOfSkipGram(drawn::termWithNegativesOfItsOwn);
    drawn.assertStepped(expected.outsideGradient());
    drawn.assertMeanLoss(expected.loss() / drawn.outsides.length);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void withSharedNegativesAllCentersAroundAWordTakeOneStepAtOnce(int seed, Arithmetic arithmetic) {
    Case drawn = new Case(seed, arithmetic);
    drawn.sharedSkipGram();
    LossAndGradient expected = drawn.stepOfAllCenters();
    drawn.assertStepped(expected.outsideGradient());
    drawn.assertMeanLoss(expected.loss() / drawn.outsides.length);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void skipGramWithTheNaiveSoftmaxIsOneStepAlongItsGradient(int seed, Arithmetic arithmetic) {
    Case drawn = new Case(seed, arithmetic);
    drawn.skipGram(drawn.naiveSoftmax());
    LossAndGradient expected = drawn.stepOfSkipGram(NaiveSoftmax::new);
    drawn.assertStepped(expected.outsideGradient());
    drawn.assertMeanLoss(expected.loss() / drawn.outsides.length);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cbowWithNegativesIsOneStepAlongItsGradient(int seed, Arithmetic arithmetic) {
    Case drawn = new Case(seed, arithmetic);
    drawn.cbow(drawn.negativeSampling());
    CbowGradient expected = drawn.stepOfCbow(drawn::termWithNegativesOfItsOwn);
    drawn.assertStepped(expected.outsideGradient());
    drawn.assertMeanLoss(expected.loss());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cbowWithTheNaiveSoftmaxIsOneStepAlongItsGradient(int seed, Arithmetic arithmetic) {
    Case drawn = new Case(seed, arithmetic);
    drawn.cbow(drawn.naiveSoftmax());
    CbowGradient expected = drawn.stepOfCbow(NaiveSoftmax::new);
    drawn.assertStepped(expected.outsideGradient());
    drawn.assertMeanLoss(expected.loss());
  }

  @Test
  void theFastSigmoidIsTheSigmoidToSixDigits() {
    for (double x = -20; x <= 20; x += 1e-3) {
      assertEquals(Sigmoid.sigmoid(x), FastSigmoid.sigmoid((float) x), 1.2e-6);
    }
    assertEquals(0, FastSigmoid.sigmoid(Float.NEGATIVE_INFINITY));
    assertEquals(1, FastSigmoid.sigmoid(Float.POSITIVE_INFINITY));
  }

  /** Nine words, few enough for repeats: of outside words, of negatives, of both. */
  private static final class Case {
    private static final int WORDS = 9;
    private static final Vocabulary VOCABULARY =
        Vocabulary.of(SentenceCorpus.of("letters", "a b c d e f g h i a b c a b a"), 1);

    private final int seed;
    private final RowKernel kernel;
    private final LossMeter meter = new LossMeter(1, 0);
    private final NegativeSampler sampler = NegativeSampler.of(VOCABULARY, 1);
    // draws what the step draws, in the same order
    private final SplittableRandom twin;
    private final FloatMatrix V;
    private final FloatMatrix U;
    private final RealMatrix expectedV;
    private final RealMatrix startU;
    private final int center;
    private final int[] outsides;
    private final int negatives;

    Case(int seed, Arithmetic arithmetic) {
      Random random = new Random(seed);
      int dimension = 1 + random.nextInt(40);
      this.seed = seed;
      this.kernel = arithmetic.kernel();
      this.twin = new SplittableRandom(seed);
      V = rows(dimension, random);
      U = rows(dimension, random);
      expectedV = matrix(V);
      startU = matrix(U);
      center = random.nextInt(WORDS);
      outsides = random.ints(1 + random.nextInt(6), 0, WORDS).toArray();
      negatives = 1 + random.nextInt(7);
    }

    OutputLayer negativeSampling() {
      return new NegativeSamplingLayer(U, kernel, negatives, sampler, meter, outsides.length, 1);
    }

    OutputLayer naiveSoftmax() {
      return new NaiveSoftmaxLayer(U, kernel, meter);
    }

    Loss termWithNegativesOfItsOwn(int outside) {
      return new NegativeSampling(
          outside, Stream.generate(() -> sampler.draw(outside, twin)).limit(negatives).toList());
    }

    /** The word in the middle is the outside word; the words around it are the centers. */
    void sharedSkipGram() {
      int most = outsides.length;
      new SharedSkipGramStep(
              V,
              new NegativeSamplingLayer(U, kernel, negatives, sampler, meter, 1, most),
              kernel,
              most)
          .step(center, outsides, most, RATE, new SplittableRandom(seed));
    }

    LossAndGradient stepOfAllCenters() {
      Loss J = termWithNegativesOfItsOwn(center);
      List<LossAndGradient> terms =
          Arrays.stream(outsides).mapToObj(c -> J.at(expectedV.getRowVector(c), startU)).toList();
      for (int i = 0; i < outsides.length; i++) {
        descend(outsides[i], terms.get(i).centerGradient());
      }
      return terms.stream().reduce(LossAndGradient::plus).orElseThrow();
    }

    void skipGram(OutputLayer layer) {
      new SkipGramStep(V, layer, kernel)
          .step(center, outsides, outsides.length, RATE, new SplittableRandom(seed));
    }

    void cbow(OutputLayer layer) {
      new CbowStep(V, layer, kernel)
          .step(center, outsides, outsides.length, RATE, new SplittableRandom(seed));
    }

    LossAndGradient stepOfSkipGram(IntFunction<Loss> term) {
      LossAndGradient J =
          SkipGram.over(Arrays.stream(outsides).boxed().toList(), term)
              .at(expectedV.getRowVector(center), startU);
      descend(center, J.centerGradient());
      return J;
    }

    CbowGradient stepOfCbow(IntFunction<Loss> term) {
      List<RealVector> context =
          Arrays.stream(outsides).mapToObj(o -> expectedV.getRowVector(o)).toList();
      CbowGradient J = new Cbow(term.apply(center)).at(context, startU);
      Arrays.stream(outsides).forEach(o -> descend(o, J.contextGradient()));
      return J;
    }

    private void descend(int row, RealVector gradient) {
      expectedV.setRowVector(row, expectedV.getRowVector(row).combineToSelf(1, -RATE, gradient));
    }

    void assertStepped(RealMatrix outsideGradient) {
      assertClose(expectedV, V);
      assertClose(startU.subtract(outsideGradient.scalarMultiply(RATE)), U);
    }

    void assertMeanLoss(double expected) {
      assertEquals(expected, meter.take().point(1).loss(), TOLERANCE * (1 + expected));
    }

    private static void assertClose(RealMatrix expected, FloatMatrix actual) {
      assertEquals(0, expected.subtract(matrix(actual)).getNorm() / WORDS, TOLERANCE);
    }

    private static FloatMatrix rows(int dimension, Random random) {
      FloatMatrix rows = FloatMatrix.zeros(WORDS, dimension);
      for (int w = 0; w < WORDS; w++) {
        float[] row = new float[dimension];
        for (int i = 0; i < dimension; i++) {
          row[i] = (float) random.nextGaussian() / 2;
        }
        rows.setRow(w, row);
      }
      return rows;
    }

    private static RealMatrix matrix(FloatMatrix rows) {
      float[] entries = rows.toArray();
      RealMatrix matrix = MatrixUtils.createRealMatrix(rows.size(), rows.dimension());
      for (int i = 0; i < entries.length; i++) {
        matrix.setEntry(i / rows.dimension(), i % rows.dimension(), entries[i]);
      }
      return matrix;
    }
  }
}
