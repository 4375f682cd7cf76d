package chainrule.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.check.GradientCheck;
import chainrule.check.Verdict;
import chainrule.math.CrossEntropy;
import chainrule.math.RandomPoints;
import chainrule.math.Softmax;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {
  private static final int UNITS = 10;

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9})
  void expectationOverEveryMaskIsTheHiddenLayer(double pDrop) {
    Dropout dropout = new Dropout(pDrop);
    RealVector h = RandomPoints.vector(UNITS, 1);
    RealVector expectation = new ArrayRealVector(UNITS);
    for (RealVector mask : Dropout.everyMask(UNITS)) {
      RealVector term = dropout.apply(mask, h).mapMultiply(dropout.probability(mask));
      expectation = expectation.add(term);
    }
    assertEquals(0, expectation.subtract(h).getLInfNorm(), 1e-13);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9})
  void probabilitiesOfAllMasksSumToOne(double pDrop) {
    Dropout dropout = new Dropout(pDrop);
    double sum = Dropout.everyMask(UNITS).stream().mapToDouble(dropout::probability).sum();
    assertEquals(1, sum, 1e-14);
  }

  @Test
  void thereAreTwoToTheNMasksAndNoneTwice() {
    List<RealVector> masks = Dropout.everyMask(UNITS);
    assertEquals(1 << UNITS, masks.size());
    assertEquals(1 << UNITS, new HashSet<>(masks).size());
    assertEquals(new ArrayRealVector(new double[] {0, 0, 1}), Dropout.everyMask(3).get(1));
  }

  /** Enough draws that a share of 0.3 is met within five standard deviations. */
  @Test
  void aDrawnMaskDropsTheShareItShould() {
    RealVector mask = new Dropout(0.3).mask(10_000, 1);
    assertEquals(0.7, mask.getL1Norm() / 10_000, 5 * StrictMath.sqrt(0.3 * 0.7 / 10_000));
    assertEquals(mask, new Dropout(0.3).mask(10_000, 1));
    assertEquals(new ArrayRealVector(5, 1.0), new Dropout(0).mask(5, 1));
  }

  @Test
  void gradientGoesBackThroughTheSameMask() {
    Dropout dropout = new Dropout(0.4);
    RealVector mask = dropout.mask(6, 3);
    RealVector y = CrossEntropy.oneHot(2, 6);
    RealVector h = RandomPoints.vector(6, 4);
    RealVector gradient = CrossEntropy.gradientInScores(y, dropout.apply(mask, h));
    GradientCheck check =
        GradientCheck.of(
            (RealVector v) -> CrossEntropy.crossEntropyOfScores(y, dropout.apply(mask, v)),
            h,
            dropout.apply(mask, gradient));
    assertEquals(Verdict.AGREE, check.verdict(), check::toString);
  }

  /** With a softmax on top, the ensemble's geometric mean is what evaluation computes. */
  @Test
  void geometricMeanOfAllThinnedPredictionsIsThePredictionWithoutDropout() {
    Dropout dropout = new Dropout(0.3);
    RealVector h = RandomPoints.vector(6, 1);
    RealMatrix W = RandomPoints.matrix(6, 3, 2);
    RealVector meanLog = new ArrayRealVector(3);
    for (RealVector mask : Dropout.everyMask(6)) {
      RealVector logs = Softmax.logSoftmax(W.preMultiply(dropout.apply(mask, h)));
      meanLog = meanLog.add(logs.mapMultiply(dropout.probability(mask)));
    }
    RealVector full = Softmax.softmax(W.preMultiply(h));
    assertEquals(0, Softmax.softmax(meanLog).subtract(full).getLInfNorm(), 1e-14);
  }

  @Test
  void badInputIsNamed() {
    assertRefused("pDrop is 1.0; it must lie in [0, 1)", () -> new Dropout(1));
    assertRefused("pDrop is NaN; it must lie in [0, 1)", () -> new Dropout(Double.NaN));
    assertRefused(
        "size is 17; it must lie in 1..16, for there are 2^size masks",
        () -> Dropout.everyMask(17));
    assertRefused(
        "the mask has length 2; it must be 3",
        () -> new Dropout(0.5).apply(new ArrayRealVector(2), new ArrayRealVector(3)));
  }

  private static void assertRefused(String sentence, Supplier<?> call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::get).getMessage());
  }
}
