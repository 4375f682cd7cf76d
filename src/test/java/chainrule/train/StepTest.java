package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The in-place steps are steps along the gradients of chainrule.word2vec. */
class StepTest {
  private static final float RATE = 0.3f;
  // a few roundings of float32 at entries of size 1
  private static final double TOLERANCE = 4e-6;

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void skipGramWithNegativesIsOneStepAlongItsGradient(int seed) {
    Case drawn = new Case(seed);
    LossMeter meter = new LossMeter(1);
    drawn.skipGram(drawn.fixedNegatives(meter));
    LossAndGradient expected = drawn.stepOfSkipGram(drawn::termWithFixedNegatives);
    drawn.assertStepped(expected.outsideGradient());
    drawn.assertMeanLoss(expected.loss() / drawn.outsides.length, meter);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void skipGramWithTheNaiveSoftmaxIsOneStepAlongItsGradient(int seed) {
    Case drawn = new Case(seed);
    LossMeter meter = new LossMeter(1);
    drawn.skipGram(new NaiveSoftmaxLayer(drawn.U, meter));
    LossAndGradient expected = drawn.stepOfSkipGram(NaiveSoftmax::new);
    drawn.assertStepped(expected.outsideGradient());
    drawn.assertMeanLoss(expected.loss() / drawn.outsides.length, meter);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cbowWithNegativesIsOneStepAlongItsGradient(int seed) {
    Case drawn = new Case(seed);
    LossMeter meter = new LossMeter(1);
    drawn.cbow(drawn.fixedNegatives(meter));
    CbowGradient expected = drawn.stepOfCbow(drawn::termWithFixedNegatives);
    drawn.assertStepped(expected.outsideGradient());
    drawn.assertMeanLoss(expected.loss(), meter);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cbowWithTheNaiveSoftmaxIsOneStepAlongItsGradient(int seed) {
    Case drawn = new Case(seed);
    LossMeter meter = new LossMeter(1);
    drawn.cbow(new NaiveSoftmaxLayer(drawn.U, meter));
    CbowGradient expected = drawn.stepOfCbow(NaiveSoftmax::new);
    drawn.assertStepped(expected.outsideGradient());
    drawn.assertMeanLoss(expected.loss(), meter);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void negativesAreTheSamplersDraws(int seed) {
    Case drawn = new Case(seed);
    Vocabulary vocabulary =
        Vocabulary.of(SentenceCorpus.of("letters", "a b c d e f g h i a b c a b a"), 1);
    NegativeSampler twin = NegativeSampler.of(vocabulary, seed);
    NegativeSampler sampler = NegativeSampler.of(vocabulary, seed);
    LossMeter meter = new LossMeter(1);
    drawn.skipGram(
        new NegativeSamplingLayer(
            drawn.U, drawn.negatives.size(), sampler, meter, drawn.outsides.length));
    LossAndGradient expected =
        drawn.stepOfSkipGram(o -> new NegativeSampling(o, twin.draw(drawn.negatives.size(), o)));
    drawn.assertStepped(expected.outsideGradient());
    drawn.assertMeanLoss(expected.loss() / drawn.outsides.length, meter);
  }

  /** Nine words, few enough for repeats: of outside words, of negatives, of both. */
  private static final class Case {
    private static final int WORDS = 9;

    private final Rows V;
    private final Rows U;
    private final RealMatrix expectedV;
    private final RealMatrix startU;
    private final int center;
    private final int[] outsides;
    private final List<Integer> negatives;

    Case(int seed) {
      Random random = new Random(seed);
      int dimension = 1 + random.nextInt(20);
      V = rows(dimension, random);
      U = rows(dimension, random);
      expectedV = matrix(V);
      startU = matrix(U);
      center = random.nextInt(WORDS);
      outsides = random.ints(1 + random.nextInt(6), 0, WORDS).toArray();
      negatives = random.ints(1 + random.nextInt(7), 0, WORDS).boxed().toList();
    }

    /** A layer that draws the same negatives for every outside word. */
    OutputLayer fixedNegatives(LossMeter meter) {
      NegativeSamplingLayer layer =
          new NegativeSamplingLayer(
              U,
              negatives.size(),
              NegativeSampler.of(Vocabulary.of(SentenceCorpus.of("two", "a b"), 1), 1),
              meter,
              outsides.length);
      return (h, targets, count, rate, gradient) -> {
        List<Integer> all = new ArrayList<>();
        Arrays.stream(targets, 0, count)
            .forEach(
                o -> {
                  all.add(o);
                  all.addAll(negatives);
                });
        int[] padded = Arrays.copyOf(toArray(all), Rows.padded(all.size()));
        layer.descend(h, padded, all.size(), rate, gradient);
      };
    }

    Loss termWithFixedNegatives(int outside) {
      return new NegativeSampling(outside, negatives);
    }

    void skipGram(OutputLayer layer) {
      new SkipGramStep(V, layer).step(center, outsides, outsides.length, RATE);
    }

    void cbow(OutputLayer layer) {
      new CbowStep(V, layer).step(center, outsides, outsides.length, RATE);
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

    void assertMeanLoss(double expected, LossMeter meter) {
      meter.point(1);
      assertEquals(expected, meter.curve().get(0).loss(), TOLERANCE * (1 + expected));
    }

    private static void assertClose(RealMatrix expected, Rows actual) {
      assertEquals(0, expected.subtract(matrix(actual)).getNorm() / WORDS, TOLERANCE);
    }

    private static Rows rows(int dimension, Random random) {
      Rows rows = Rows.zeros(WORDS, dimension);
      for (int w = 0; w < WORDS; w++) {
        float[] row = new float[dimension];
        for (int i = 0; i < dimension; i++) {
          row[i] = (float) random.nextGaussian() / 2;
        }
        rows.addToRow(w, 1, row);
      }
      return rows;
    }

    private static RealMatrix matrix(Rows rows) {
      float[] entries = rows.toArray();
      RealMatrix matrix = MatrixUtils.createRealMatrix(rows.size(), rows.dimension());
      for (int i = 0; i < entries.length; i++) {
        matrix.setEntry(i / rows.dimension(), i % rows.dimension(), entries[i]);
      }
      return matrix;
    }

    private static int[] toArray(List<Integer> list) {
      return list.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
