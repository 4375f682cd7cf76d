package chainrule.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.Draws;
import chainrule.check.GradientCheck;
import chainrule.check.Verdict;
import chainrule.math.RandomPoints;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class SoftmaxRegressionTest {
  private static final SoftmaxRegression REGRESSION =
      new SoftmaxRegression(
          MatrixUtils.createRealMatrix(new double[][] {{0.5, -1}, {0.25, 0.75}, {-0.125, 1}}));
  private static final RealMatrix X =
      MatrixUtils.createRealMatrix(
          new double[][] {{1, -0.5, 2}, {0.25, 1.5, -1}, {-2, 0, 0.5}, {1, 1, 1}});
  private static final RealMatrix Y =
      MatrixUtils.createRealMatrix(new double[][] {{1, 0}, {0, 1}, {0, 1}, {0.25, 0.75}});

  /** Computed with mpmath at 50 places. */
  @Test
  void lossAndGradientsEqualReferenceValues() {
    RegressionGradient result = REGRESSION.at(X, Y, 0.125);
    assertEquals(1.0620206066883765, result.loss(), 1e-15);
    assertArrayEquals(
        new double[] {
          0.05273885144116436, -0.17773885144116436,
          0.44969708524756512, -0.19969708524756512,
          -0.45412852345986584, 0.67287852345986584
        },
        result.asVector().toArray(),
        1e-15);
    assertArrayEquals(
        new double[] {0.027585282226789991, 0.97241471777321001},
        REGRESSION.predict(X).getRow(2),
        1e-15);
  }

  @Test
  void gradientAgreesWithValuesAlone() {
    Draws.forEach(
        1000,
        seed -> {
          RealMatrix x = RandomPoints.matrix(4, 3, seed);
          RealMatrix labels = RowOperations.softmax(RandomPoints.matrix(4, 3, seed + 1));
          SoftmaxRegression regression = new SoftmaxRegression(RandomPoints.matrix(3, 3, -seed));
          GradientCheck check =
              GradientCheck.of(
                  (RealMatrix w) -> new SoftmaxRegression(w).lossAt(x, labels, 0.1),
                  regression.weights(),
                  regression.at(x, labels, 0.1).weights());
          assertEquals(Verdict.AGREE, check.verdict(), check::toString);
        });
  }

  @Test
  void gradientAgreesWithExactDifferentiation() {
    Draws.forEach(
        1000,
        seed -> {
          RealMatrix x = RandomPoints.matrix(2, 2, seed);
          RealMatrix labels = RowOperations.softmax(RandomPoints.matrix(2, 3, seed + 1));
          SoftmaxRegression regression = new SoftmaxRegression(RandomPoints.matrix(2, 3, -seed));
          RealVector claim = regression.at(x, labels, 0.1).asVector();
          DerivativeStructure exact = exactLoss(regression.asVector(), x, labels, 0.1);
          for (int i = 0; i < 6; i++) {
            int[] orders = new int[6];
            orders[i] = 1;
            assertEquals(
                exact.getPartialDerivative(orders), claim.getEntry(i), 1e-14, "entry " + i);
          }
        });
  }

  /** From the definition, with numbers that carry their derivatives; W is 2×3. */
  private static DerivativeStructure exactLoss(
      RealVector w, RealMatrix x, RealMatrix labels, double lambda) {
    DerivativeStructure[] W = new DerivativeStructure[6];
    DerivativeStructure loss = new DerivativeStructure(6, 1);
    for (int i = 0; i < 6; i++) {
      W[i] = new DerivativeStructure(6, 1, i, w.getEntry(i));
      loss = loss.add(W[i].multiply(W[i]).multiply(lambda));
    }
    for (int n = 0; n < 2; n++) {
      DerivativeStructure sum = new DerivativeStructure(6, 1);
      for (int i = 0; i < 3; i++) {
        DerivativeStructure score =
            W[i].multiply(x.getEntry(n, 0)).add(W[3 + i].multiply(x.getEntry(n, 1)));
        loss = loss.subtract(score.multiply(labels.getEntry(n, i) / 2));
        sum = sum.add(score.exp());
      }
      loss = loss.add(sum.log().divide(2));
    }
    return loss;
  }

  @Test
  void everyDescentEndsInTheOneMinimum() {
    Draws.forEach(
        20,
        seed -> {
          RealMatrix x = RandomPoints.matrix(20, 2, seed);
          RealMatrix labels =
              Labels.oneHot(Labels.mostProbable(RandomPoints.matrix(20, 3, -seed)), 3);
          SoftmaxRegression zero = SoftmaxRegression.zero(2, 3);
          SoftmaxRegression far = new SoftmaxRegression(RandomPoints.matrix(2, 3, seed));
          SoftmaxRegression one = zero.trained(x, labels, 0.05, new Sgd(0.5), 1000);
          SoftmaxRegression other =
              far.trained(x, labels, 0.05, Momentum.movingAverage(0.5, 0.9), 1000);
          assertEquals(0, one.at(x, labels, 0.05).asVector().getNorm(), 1e-12);
          assertEquals(0, one.asVector().subtract(other.asVector()).getNorm(), 1e-11);
        });
  }

  @Test
  void trainingIsRepeatable() {
    Supplier<SoftmaxRegression> training =
        () -> SoftmaxRegression.zero(3, 2).trained(X, Y, 0.01, new Adam(0.1), 50);
    assertEquals(training.get(), training.get());
  }

  @Test
  void aStrongerDecayGivesSmallerWeights() {
    double previous = Double.POSITIVE_INFINITY;
    for (double lambda : new double[] {0.001, 0.01, 0.1, 1}) {
      SoftmaxRegression trained =
          SoftmaxRegression.zero(3, 2).trained(X, Y, lambda, new Sgd(0.3), 2000);
      double size = trained.weights().getFrobeniusNorm();
      assertTrue(size < previous, size + " < " + previous);
      previous = size;
    }
  }

  @Test
  void withoutDataTheWeightsShrinkByTheSameFactorEachStep() {
    RealMatrix nothing = MatrixUtils.createRealMatrix(4, 3);
    SoftmaxRegression stepped = REGRESSION.trained(nothing, Y, 0.5, new Sgd(0.1), 1);
    RealVector shrunk = REGRESSION.asVector().mapMultiply(1 - 2 * 0.1 * 0.5);
    assertEquals(0, stepped.asVector().subtract(shrunk).getNorm(), 1e-15);
  }

  @Test
  void accuracyCountsTheRowsThatAreRight() {
    assertEquals(List.of(1, 0, 1, 1), Labels.mostProbable(REGRESSION.predict(X)));
    assertEquals(0.5, REGRESSION.accuracy(X, Y));
  }

  @Test
  void regressionIsRebuiltFromItsParameterVector() {
    assertEquals(REGRESSION, REGRESSION.withVector(REGRESSION.asVector()));
  }

  @Test
  void badInputIsNamed() {
    assertRefused(
        "x is 3×4, W is 3×2; W needs as many rows as x has columns",
        () -> REGRESSION.predict(X.transpose()));
    assertRefused(
        "labels are 2×4, x is 4×3 and there are 2 classes; labels must be 4×2",
        () -> REGRESSION.at(X, Y.transpose(), 0));
    assertRefused(
        "lambda is -1.0; it must be at least 0 and finite", () -> REGRESSION.at(X, Y, -1));
    assertRefused(
        "y sums to 2.0; probabilities sum to 1", () -> REGRESSION.at(X, Y.scalarMultiply(2), 0));
    assertRefused("classes is 0; it must be at least 1", () -> SoftmaxRegression.zero(3, 0));
    assertRefused(
        "index is 5; in a vector of length 5 it must lie in 0..4",
        () -> Labels.oneHot(List.of(0, 5), 5));
    assertRefused(
        "the number of examples is 0; it must be at least 1", () -> Labels.oneHot(List.of(), 5));
    assertRefused(
        "the vector of parameters has length 5; it must be 6",
        () -> REGRESSION.withVector(new ArrayRealVector(5)));
  }

  private static void assertRefused(String sentence, Supplier<?> call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::get).getMessage());
  }

  @Test
  void regressionIsAValue() {
    RegressionGradient result = REGRESSION.at(X, Y, 0);
    REGRESSION.weights().setEntry(0, 0, 7);
    result.weights().setEntry(0, 0, 7);
    assertEquals(REGRESSION.at(X, Y, 0), result);
  }
}
