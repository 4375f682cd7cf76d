package chainrule.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.Draws;
import chainrule.check.GradientCheck;
import chainrule.check.Verdict;
import chainrule.math.RandomPoints;
import chainrule.math.Softmax;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class TwoLayerNetworkTest {
  private static final TwoLayerNetwork NETWORK =
      new TwoLayerNetwork(
          MatrixUtils.createRealMatrix(
              new double[][] {{0.5, -1, 0.25, 1}, {1.5, 0.75, -0.5, 0}, {-0.25, 0.5, 1, -2}}),
          new ArrayRealVector(new double[] {0.1, -0.2, 0.3, 0}),
          MatrixUtils.createRealMatrix(new double[][] {{1, -1}, {0.5, 2}, {-0.75, 0.25}, {0, 1.5}}),
          new ArrayRealVector(new double[] {0.25, -0.5}));
  private static final RealMatrix X =
      MatrixUtils.createRealMatrix(new double[][] {{1, -0.5, 2}, {0.25, 1.5, -1}});
  private static final RealMatrix Y = Labels.oneHot(List.of(1, 0), 2);

  /** Computed with mpmath at 50 places. */
  @Test
  void lossAndGradientsEqualReferenceValues() {
    NetworkGradient result = NETWORK.at(X, Y);
    assertEquals(1.2097758179139266, result.loss(), 1e-15);
    assertRows(
        new double[][] {
          {
            0.19946772120687597, -0.12201151645379848, -0.0079735550599158744, -0.017761889676204949
          },
          {-0.1816612681661648, 0.32506823140026804, 0.1174361170669217, 0.10069023196344198},
          {0.47456074170242285, -0.48777300814455277, -0.12066957738472138, -0.12027081362195406}
        },
        result.W1());
    assertRows(
        new double[][] {
          {0.16165507156254052, -0.0001365288353205672, 0.044387678572528939, 0.024611627458567132}
        },
        row(result.b1()));
    assertRows(
        new double[][] {
          {-0.24840712424499508, 0.24840712424499508},
          {-0.067949736244194526, 0.067949736244194526},
          {0.35632256744805874, -0.35632256744805874},
          {-0.37270827556948601, 0.37270827556948601}
        },
        result.W2());
    assertRows(new double[][] {{0.033884322199232695, -0.033884322199232695}}, row(result.b2()));
    assertRows(
        new double[][] {
          {0.23042926091530666, 0.20884417218954543, -0.095990749430532032},
          {-0.11375664919701647, 0.011342199241510464, 0.050673140777631293}
        },
        result.x());
  }

  private static RealMatrix row(RealVector vector) {
    return MatrixUtils.createRowRealMatrix(vector.toArray());
  }

  private static void assertRows(double[][] expected, RealMatrix actual) {
    assertEquals(expected.length, actual.getRowDimension());
    for (int i = 0; i < expected.length; i++) {
      assertArrayEquals(expected[i], actual.getRow(i), 1e-15, "row " + i);
    }
  }

  /** A small network with its data; all sizes and all numbers follow from the seed. */
  private record Example(TwoLayerNetwork network, RealMatrix x, RealMatrix labels) {
    static Example of(long seed) {
      Random random = new Random(seed);
      int inputs = 1 + random.nextInt(3);
      int hidden = 1 + random.nextInt(4);
      int outputs = 2 + random.nextInt(3);
      int examples = 1 + random.nextInt(3);
      TwoLayerNetwork shape = TwoLayerNetwork.random(inputs, hidden, outputs, seed);
      RealMatrix labels = RowOperations.softmax(RandomPoints.matrix(examples, outputs, seed + 2));
      return new Example(
          shape.withVector(RandomPoints.vector(shape.parameterCount(), seed)),
          RandomPoints.matrix(examples, inputs, seed + 3),
          labels);
    }
  }

  @Test
  void everyGradientAgreesWithValuesAlone() {
    Draws.forEach(
        1000,
        seed -> {
          Example e = Example.of(seed);
          NetworkGradient result = e.network.at(e.x, e.labels);
          assertAgrees(
              () ->
                  GradientCheck.of(
                      theta -> e.network.withVector(theta).lossAt(e.x, e.labels),
                      e.network.asVector(),
                      result.asVector()));
          assertAgrees(() -> GradientCheck.of(x -> e.network.lossAt(x, e.labels), e.x, result.x()));
        });
  }

  private static void assertAgrees(Supplier<GradientCheck> check) {
    GradientCheck result = check.get();
    assertEquals(Verdict.AGREE, result.verdict(), result::toString);
  }

  /** Commons Math differentiates the formulas forward; it knows nothing of back-propagation. */
  @Test
  void everyGradientAgreesWithExactDifferentiation() {
    Draws.forEach(
        1000,
        seed -> {
          Example e = Example.of(seed);
          NetworkGradient result = e.network.at(e.x, e.labels);
          DerivativeStructure exact = ForwardDifferentiation.loss(e.network, e.x, e.labels);
          assertEquals(exact.getValue(), result.loss(), 1e-12);
          RealVector claim =
              ParameterVector.join(result.asVector(), ParameterVector.of(result.x()));
          for (int i = 0; i < claim.getDimension(); i++) {
            int[] orders = new int[claim.getDimension()];
            orders[i] = 1;
            assertEquals(
                exact.getPartialDerivative(orders), claim.getEntry(i), 1e-13, "entry " + i);
          }
        });
  }

  @Test
  void everyParameterIsCounted() {
    assertEquals((3 + 1) * 4 + (4 + 1) * 2, NETWORK.parameterCount());
    assertEquals(NETWORK.parameterCount(), NETWORK.asVector().getDimension());
    assertEquals(
        (10 + 1) * 5 + (5 + 1) * 10, TwoLayerNetwork.random(10, 5, 10, 1).parameterCount());
  }

  @Test
  void everyParameterHasItsName() {
    List<String> names = NETWORK.parameterNames();
    assertEquals(NETWORK.parameterCount(), names.size());
    assertEquals(NETWORK.W1().getEntry(1, 2), valueOf("W₁[1, 2]", names));
    assertEquals(NETWORK.b1().getEntry(3), valueOf("b₁[3]", names));
    assertEquals(NETWORK.W2().getEntry(3, 1), valueOf("W₂[3, 1]", names));
    assertEquals(NETWORK.b2().getEntry(0), valueOf("b₂[0]", names));
  }

  private static double valueOf(String parameter, List<String> names) {
    return NETWORK.asVector().getEntry(names.indexOf(parameter));
  }

  @Test
  void networkIsRebuiltFromItsParameterVector() {
    assertEquals(NETWORK, NETWORK.withVector(NETWORK.asVector()));
  }

  @Test
  void lossAndGradientOfABatchAreSumsOverItsRows() {
    Draws.forEach(
        20,
        seed -> {
          Example e = Example.of(seed);
          double loss = 0;
          RealVector gradient = new ArrayRealVector(e.network.parameterCount());
          for (int n = 0; n < e.x.getRowDimension(); n++) {
            NetworkGradient one = e.network.at(e.x.getRowMatrix(n), e.labels.getRowMatrix(n));
            loss += one.loss();
            gradient = gradient.add(one.asVector());
          }
          NetworkGradient batch = e.network.at(e.x, e.labels);
          assertEquals(loss, batch.loss(), 1e-13);
          assertEquals(0, gradient.subtract(batch.asVector()).getLInfNorm(), 1e-13);
        });
  }

  @Test
  void predictionIsSoftmaxOfTheHiddenLayer() {
    RealVector scores = NETWORK.W2().preMultiply(NETWORK.hidden(X).getRowVector(0));
    RealVector expected = Softmax.softmax(scores.add(NETWORK.b2()));
    assertArrayEquals(expected.toArray(), NETWORK.predict(X).getRow(0), 1e-15);
  }

  @Test
  void lossAloneIsTheSameLoss() {
    assertEquals(NETWORK.at(X, Y).loss(), NETWORK.lossAt(X, Y));
  }

  @Test
  void saturatedUnitsKeepTheDigitsOfTheirSlope() {
    NetworkGradient result = NETWORK.at(X.scalarMultiply(100), Y);
    assertTrue(result.W1().getFrobeniusNorm() > 0, () -> result.W1().toString());
    assertTrue(Double.isFinite(NETWORK.at(X.scalarMultiply(1e4), Y).loss()));
  }

  @Test
  void badShapesAreNamed() {
    assertRefused(
        "b1 has length 2, W1 is 3×4; b1 needs an entry for each column of W1",
        () -> new TwoLayerNetwork(NETWORK.W1(), NETWORK.b2(), NETWORK.W2(), NETWORK.b2()));
    assertRefused(
        "W1 is 3×4, W2 is 2×4; W2 needs as many rows as W1 has columns",
        () ->
            new TwoLayerNetwork(
                NETWORK.W1(), NETWORK.b1(), NETWORK.W2().transpose(), NETWORK.b1()));
    assertRefused(
        "x is 3×2, W1 is 3×4; W1 needs as many rows as x has columns",
        () -> NETWORK.predict(X.transpose()));
    assertRefused(
        "labels are 1×2, x is 2×3 and there are 2 classes; labels must be 2×2",
        () -> NETWORK.at(X, Y.getRowMatrix(0)));
    assertRefused(
        "the vector of parameters has length 2; it must be 26",
        () -> NETWORK.withVector(new ArrayRealVector(2)));
    assertRefused("hidden is 0; it must be at least 1", () -> TwoLayerNetwork.random(2, 0, 2, 1));
  }

  private static void assertRefused(String sentence, Supplier<?> call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::get).getMessage());
  }

  @Test
  void networkAndGradientAreValues() {
    NetworkGradient result = NETWORK.at(X, Y);
    NETWORK.W1().setEntry(0, 0, 7);
    NETWORK.b2().setEntry(0, 7);
    result.W2().setEntry(0, 0, 7);
    result.x().setEntry(0, 0, 7);
    assertEquals(NETWORK.at(X, Y), result);
  }
}
