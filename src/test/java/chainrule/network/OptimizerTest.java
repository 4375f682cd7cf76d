package chainrule.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.Draws;
import chainrule.math.RandomPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimizerTest {
  private static final RealVector START = vector(1.5, -0.75);

  private static RealVector vector(double... entries) {
    return new ArrayRealVector(entries);
  }

  /** After the gradients (1, −2), (1/2, 1/4), (−1/8, 1); computed with mpmath at 50 places. */
  @Test
  void stepsEqualReferenceValuesComputedWithFiftyDigits() {
    assertEnd(Momentum.movingAverage(0.1, 0.9), 1.46465, -0.71055);
    assertEnd(Momentum.classical(0.1, 0.9), 1.1465, -0.3555);
    assertEnd(new Adam(0.1), 1.2422755059004698, -0.58152287929566982);
    assertEnd(new Adam(0.1).withoutBiasCorrection(), 0.46831172969531082, -0.13490873372516865);
  }

  private static void assertEnd(Optimizer optimizer, double... expected) {
    OptimizerState end =
        optimizer.from(START).step(vector(1, -2)).step(vector(0.5, 0.25)).step(vector(-0.125, 1));
    assertArrayEquals(expected, end.parameters().toArray(), 1e-14, optimizer.toString());
  }

  /** Five random gradients, one after the other. */
  private static RealVector end(Optimizer optimizer, long seed) {
    OptimizerState descent = optimizer.from(RandomPoints.vector(4, seed));
    for (int t = 1; t <= 5; t++) {
      descent = descent.step(RandomPoints.vector(4, seed + t));
    }
    return descent.parameters();
  }

  private static void assertSame(RealVector expected, RealVector actual) {
    assertEquals(0, expected.subtract(actual).getLInfNorm(), 1e-14);
  }

  @Test
  void momentumThatKeepsNothingIsPlainDescent() {
    Draws.forEach(
        20,
        seed -> {
          assertSame(end(new Sgd(0.1), seed), end(Momentum.movingAverage(0.1, 0), seed));
          assertSame(end(new Sgd(0.1), seed), end(Momentum.classical(0.1, 0), seed));
        });
  }

  @Test
  void bothFormsOfMomentumTakeOnePathWithStepsScaled() {
    Draws.forEach(
        20,
        seed -> {
          assertSame(
              end(Momentum.movingAverage(0.5, 0.8), seed),
              end(Momentum.classical(0.5 * (1 - 0.8), 0.8), seed));
        });
  }

  @Test
  void aMovingAverageIsTheSumOfGradientsWithFadingWeights() {
    Draws.forEach(
        20,
        seed -> {
          double beta = 0.8;
          RealVector m = new ArrayRealVector(4);
          RealVector moved = RandomPoints.vector(4, seed);
          for (int t = 1; t <= 5; t++) {
            m = new ArrayRealVector(4);
            for (int s = 1; s <= t; s++) {
              double weight = (1 - beta) * StrictMath.pow(beta, t - s);
              m = m.add(RandomPoints.vector(4, seed + s).mapMultiply(weight));
            }
            moved = moved.subtract(m.mapMultiply(0.1));
          }
          assertSame(moved, end(Momentum.movingAverage(0.1, beta), seed));
        });
  }

  @Test
  void adamsFirstStepHasTheSizeOfAlphaInEveryEntry() {
    Draws.forEach(
        20,
        seed -> {
          RealVector start = RandomPoints.vector(4, seed);
          RealVector g =
              RandomPoints.vector(4, -seed).mapMultiply(StrictMath.pow(10, (int) (seed % 7) - 3));
          RealVector step = start.subtract(new Adam(0.1).from(start).step(g).parameters());
          for (int i = 0; i < 4; i++) {
            double nearly = 0.1 * Math.signum(g.getEntry(i));
            assertEquals(nearly, step.getEntry(i), 0.1 * 1e-8 / Math.abs(g.getEntry(i)) + 1e-15);
          }
        });
  }

  /** (1 − β₁)/√(1 − β₂) = 0.1/√0.001: the first step is more than three times as long. */
  @Test
  void withoutBiasCorrectionTheFirstStepIsLonger() {
    RealVector g = vector(2, -3);
    RealVector with = START.subtract(new Adam(0.1).from(START).step(g).parameters());
    Adam raw = new Adam(0.1).withoutBiasCorrection();
    RealVector without = START.subtract(raw.from(START).step(g).parameters());
    double longer = 0.1 / StrictMath.sqrt(0.001);
    assertEquals(0, with.mapMultiply(longer).subtract(without).getLInfNorm(), 1e-7);
  }

  /** Equal gradients are their own mean and their own mean square, whatever t: −α sign(g) each. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 100})
  void biasCorrectionMakesAveragesOfEqualGradientsExact(int steps) {
    RealVector g = vector(0.3, -20);
    RealVector end = new Adam(0.01).minimise(theta -> g, START, steps);
    assertArrayEquals(new double[] {1.5 - 0.01 * steps, -0.75 + 0.01 * steps}, end.toArray(), 1e-7);
  }

  /** The weights that t gradients have in a moving average sum to 1 − βᵗ: what m̂ divides by. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 20})
  void theWeightsOfAMovingAverageSumToWhatBiasCorrectionDividesBy(int t) {
    double sum = 0;
    for (int s = 1; s <= t; s++) {
      sum += (1 - 0.9) * StrictMath.pow(0.9, t - s);
    }
    assertEquals(1 - StrictMath.pow(0.9, t), sum, 1e-15);
    RealVector end = Momentum.movingAverage(1, 0.9).from(vector(0)).step(vector(1)).parameters();
    assertEquals(-(1 - 0.9), end.getEntry(0), 1e-16);
  }

  /** J = ½(a x² + b y²). */
  private static UnaryOperator<RealVector> valley(double a, double b) {
    return theta -> theta.ebeMultiply(vector(a, b));
  }

  @Test
  void plainDescentInABowlShrinksEveryAxisByItsOwnFactor() {
    RealVector end = new Sgd(0.1).minimise(valley(1, 5), START, 7);
    assertEquals(1.5 * StrictMath.pow(1 - 0.1, 7), end.getEntry(0), 1e-15);
    assertEquals(-0.75 * StrictMath.pow(1 - 0.5, 7), end.getEntry(1), 1e-15);
  }

  @Test
  void momentumIsFurtherDownAValleyAfterAsManySteps() {
    UnaryOperator<RealVector> gradient = valley(1, 40);
    RealVector plain = new Sgd(0.04).minimise(gradient, START, 60);
    RealVector rolled = Momentum.classical(0.04, 0.7).minimise(gradient, START, 60);
    assertTrue(rolled.getNorm() < 0.1 * plain.getNorm(), rolled + " and " + plain);
  }

  @Test
  void aPathBeginsAtTheStartAndEndsAtTheMinimisersEnd() {
    UnaryOperator<RealVector> gradient = valley(1, 10);
    for (Optimizer optimizer : everyOptimizer()) {
      List<RealVector> path = optimizer.path(gradient, START, 9);
      assertEquals(10, path.size());
      assertEquals(START, path.get(0));
      assertEquals(optimizer.minimise(gradient, START, 9), path.get(9));
    }
  }

  private static List<Optimizer> everyOptimizer() {
    return List.of(
        new Sgd(0.1),
        Momentum.movingAverage(0.1, 0.9),
        Momentum.classical(0.1, 0.9),
        new Adam(0.1),
        new Adam(0.1).withoutBiasCorrection());
  }

  @Test
  void stepDoesNotModifyTheState() {
    for (Optimizer optimizer : everyOptimizer()) {
      OptimizerState place = optimizer.from(START).step(vector(1, 2));
      RealVector before = place.parameters();
      RealVector once = place.step(vector(3, 4)).parameters();
      place.parameters().set(7);
      assertEquals(before, place.parameters());
      assertEquals(once, place.step(vector(3, 4)).parameters());
    }
  }

  @Test
  void stopEndsADescentBetweenTwoSteps() {
    List<RealVector> visited = new ArrayList<>();
    UnaryOperator<RealVector> gradient =
        theta -> {
          visited.add(theta);
          if (visited.size() == 3) {
            Thread.currentThread().interrupt();
          }
          return theta;
        };
    RealVector end = new Sgd(0.5).minimise(gradient, vector(8), 100);
    assertTrue(Thread.interrupted());
    assertEquals(vector(1), end);
  }

  @Test
  void divergingTrainingThrowsAndKeepsNothing() {
    assertEquals(
        "the descent diverged: after step 2 of Sgd[learningRate=1.0E200] a parameter is not finite;"
            + " take a smaller learning rate",
        assertThrows(
                IllegalStateException.class, () -> new Sgd(1e200).minimise(valley(1, 1), START, 10))
            .getMessage());
  }

  @Test
  void numbersOutsideTheirRangesAreNamed() {
    assertRefused("learning rate is 0.0; it must be above 0 and finite", () -> new Sgd(0));
    assertRefused(
        "learning rate is NaN; it must be above 0 and finite", () -> new Adam(Double.NaN));
    assertRefused("beta is 1.0; it must lie in [0, 1)", () -> Momentum.movingAverage(0.1, 1));
    assertRefused(
        "beta2 is -0.1; it must lie in [0, 1)", () -> new Adam(0.1, 0.9, -0.1, 1e-8, true));
    assertRefused(
        "epsilon is 0.0; it must be above 0 and finite", () -> new Adam(0.1, 0.9, 0.999, 0, true));
    assertRefused(
        "the gradient has length 3; it must be 2",
        () -> new Adam(0.1).from(START).step(new ArrayRealVector(3)));
    assertRefused(
        "steps is -1; it must be at least 0", () -> new Sgd(1).path(theta -> theta, START, -1));
  }

  private static void assertRefused(String sentence, Supplier<?> call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::get).getMessage());
  }
}
