package chainrule.math;

import static chainrule.math.CrossEntropy.crossEntropy;
import static chainrule.math.CrossEntropy.crossEntropyOfScores;
import static chainrule.math.CrossEntropy.gradientInScores;
import static chainrule.math.CrossEntropy.oneHot;
import static chainrule.math.Softmax.softmax;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.Draws;
import chainrule.check.GradientCheck;
import chainrule.check.Verdict;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class CrossEntropyTest {
  @Test
  void oneHotTruthLeavesOneLogarithm() {
    Draws.forEach(
        20,
        seed -> {
          RealVector yHat = softmax(RandomPoints.vector(6, seed));
          int o = (int) (seed % 6);
          assertEquals(-StrictMath.log(yHat.getEntry(o)), crossEntropy(oneHot(o, 6), yHat));
        });
  }

  @Test
  void scoresAndProbabilitiesGiveTheSameLoss() {
    Draws.forEach(
        20,
        seed -> {
          RealVector y = softmax(RandomPoints.vector(6, seed));
          RealVector z = RandomPoints.vector(6, seed + 100);
          assertEquals(crossEntropy(y, softmax(z)), crossEntropyOfScores(y, z), 1e-14);
        });
  }

  @Test
  void gradientInScoresIsPredictionMinusTruth() {
    Draws.forEach(
        1000,
        seed -> {
          RealVector y = softmax(RandomPoints.vector(5, seed));
          RealVector z = RandomPoints.vector(5, -seed).mapMultiply(3);
          RealVector claim = gradientInScores(y, z);
          assertEquals(softmax(z).subtract(y), claim);
          assertEquals(
              Verdict.AGREE, GradientCheck.of(x -> crossEntropyOfScores(y, x), z, claim).verdict());
        });
  }

  @Test
  void gradientInScoresIsThatOfExactDifferentiation() {
    Draws.forEach(
        1000,
        seed -> {
          RealVector y = softmax(RandomPoints.vector(5, seed));
          RealVector z = RandomPoints.vector(5, -seed).mapMultiply(3);
          DerivativeStructure sum = new DerivativeStructure(5, 1);
          DerivativeStructure yz = sum;
          for (int i = 0; i < 5; i++) {
            DerivativeStructure score = new DerivativeStructure(5, 1, i, z.getEntry(i));
            sum = sum.add(score.exp());
            yz = yz.add(score.multiply(y.getEntry(i)));
          }
          double[] exact = sum.log().subtract(yz).getAllDerivatives();
          assertEquals(exact[0], crossEntropyOfScores(y, z), 1e-13);
          for (int i = 0; i < 5; i++) {
            assertEquals(exact[1 + i], gradientInScores(y, z).getEntry(i), 1e-13);
          }
        });
  }

  @Test
  void certainMistakeCostsInfinity() {
    assertEquals(Double.POSITIVE_INFINITY, crossEntropy(oneHot(0, 2), oneHot(1, 2)));
    assertEquals(0, crossEntropy(oneHot(1, 2), oneHot(1, 2)));
    assertEquals(2e4, crossEntropyOfScores(oneHot(0, 2), vector(-1e4, 1e4)));
  }

  @Test
  void badArgumentsAreNamed() {
    assertRefused("index is 3; in a vector of length 3 it must lie in 0..2", () -> oneHot(3, 3));
    assertRefused(
        "y has length 2, z has length 3; they must be equal",
        () -> gradientInScores(oneHot(0, 2), vector(1, 2, 3)));
    assertRefused(
        "y has length 2, z has length 3; they must be equal",
        () -> crossEntropyOfScores(oneHot(0, 2), vector(1, 2, 3)));
    assertRefused(
        "y has length 2, yHat has length 3; they must be equal",
        () -> crossEntropy(oneHot(0, 2), vector(0.5, 0.25, 0.25)));
    assertRefused(
        "y sums to 0.5; probabilities sum to 1",
        () -> crossEntropyOfScores(vector(0.25, 0.25), vector(1, 2)));
    assertRefused(
        "yHat has the entry -0.5; probabilities are at least 0",
        () -> crossEntropy(oneHot(0, 2), vector(1.5, -0.5)));
  }

  private static void assertRefused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  private static RealVector vector(double... entries) {
    return new ArrayRealVector(entries);
  }
}
