package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.Draws;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradientCheckTest {
  private static final RealVector POINT = vector(0.5, -1.5, 2);

  /** f(x) = x·x, whose gradient is 2x. */
  private static double square(RealVector x) {
    return x.dotProduct(x);
  }

  @Test
  void derivativeOfSquareIsTwiceThePoint() {
    GradientCheck check = GradientCheck.of(x -> x * x, 3, 6);
    assertEquals(Verdict.AGREE, check.verdict());
    assertEquals(9, check.value());
    assertEquals("x", check.worst().component());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-6, 5.999, 0, 12, 6.0001})
  void anotherSlopeIsRefused(double claim) {
    assertEquals(Verdict.DISAGREE, GradientCheck.of(x -> x * x, 3, claim).verdict());
  }

  @Test
  void quadraticFormHasTheSymmetricGradient() {
    Draws.forEach(
        1000,
        seed -> {
          Random random = new Random(seed);
          RealMatrix A = MatrixUtils.createRealMatrix(4, 4);
          RealVector x = new ArrayRealVector(4);
          for (int i = 0; i < 4; i++) {
            x.setEntry(i, 3 * random.nextGaussian());
            for (int j = 0; j < 4; j++) {
              A.setEntry(i, j, random.nextGaussian());
            }
          }
          RealVector claim = A.add(A.transpose()).operate(x);
          assertEquals(
              Verdict.AGREE, GradientCheck.of(v -> v.dotProduct(A.operate(v)), x, claim).verdict());
          assertEquals(
              Verdict.DISAGREE,
              GradientCheck.of(v -> v.dotProduct(A.operate(v)), x, A.operate(x).mapMultiply(2))
                  .verdict());
        });
  }

  @Test
  void matrixIsReadRowByRow() {
    RealMatrix X = MatrixUtils.createRealMatrix(new double[][] {{1, 2, 3}, {4, 5, 6}});
    ToDoubleFunction<RealMatrix> f = M -> M.getEntry(1, 0) * M.getEntry(0, 2);
    RealMatrix claim = MatrixUtils.createRealMatrix(new double[][] {{0, 0, 4}, {3, 0, 0}});
    GradientCheck check = GradientCheck.of(f, X, claim);
    assertEquals(Verdict.AGREE, check.verdict());
    assertEquals("[1, 0]", check.rows().get(3).component());
  }

  @Test
  void oneWrongComponentIsTheWorst() {
    RealVector claim = POINT.mapMultiply(2);
    claim.setEntry(1, -3.001);
    GradientCheck check = GradientCheck.of(GradientCheckTest::square, POINT, claim);
    assertEquals(Verdict.DISAGREE, check.verdict());
    assertEquals("[1]", check.worst().component());
    assertTrue(check.rows().get(0).agrees());
    assertEquals(0.001 / 3.001, check.worst().relativeError(), 1e-9);
  }

  @Test
  void zeroAgainstZeroTestsNothing() {
    assertEquals(Verdict.VACUOUS, GradientCheck.of(x -> 5, 3, 0).verdict());
    assertEquals(Verdict.VACUOUS, GradientCheck.of(x -> x * x, 0, 0).verdict());
    assertEquals(Verdict.DISAGREE, GradientCheck.of(x -> 5, 3, 1).verdict());
    assertEquals(
        Verdict.DISAGREE,
        GradientCheck.of(GradientCheckTest::square, POINT, new ArrayRealVector(3)).verdict());
  }

  @Test
  void gradientBelowWhatValuesCanShowIsVacuous() {
    assertEquals(Verdict.VACUOUS, GradientCheck.of(x -> 1 + 1e-20 * x, 1, -1e-20).verdict());
  }

  @Test
  void smallFunctionsAreCheckedOnTheirOwnScale() {
    assertEquals(Verdict.AGREE, GradientCheck.of(x -> 1e-20 * x * x, 3, 6e-20).verdict());
    assertEquals(Verdict.DISAGREE, GradientCheck.of(x -> 1e-20 * x * x, 3, 5e-20).verdict());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void nanAndInfinityAreUndefinedNeverAgree(double bad) {
    assertEquals(Verdict.UNDEFINED, GradientCheck.of(x -> x * x, 3, bad).verdict());
    assertEquals(Verdict.UNDEFINED, GradientCheck.of(x -> bad, 3, 0).verdict());
    assertEquals(Verdict.UNDEFINED, GradientCheck.of(x -> bad, 3, bad).verdict());
    assertEquals(Verdict.UNDEFINED, GradientCheck.of(x -> x * x, bad, 6).verdict());
    RealVector claim = POINT.mapMultiply(2);
    claim.setEntry(2, bad);
    GradientCheck check = GradientCheck.of(GradientCheckTest::square, POINT, claim);
    assertEquals(Verdict.UNDEFINED, check.verdict());
    assertEquals("[2]", check.worst().component());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 1})
  void kinkHasNoDerivativeWhateverIsClaimed(double claim) {
    assertEquals(
        Verdict.UNDEFINED, GradientCheck.of(x -> Math.max(x, 0.1 * x), 0, claim).verdict());
    assertEquals(Verdict.UNDEFINED, GradientCheck.of(Math::abs, 0, claim).verdict());
    assertEquals(Verdict.UNDEFINED, GradientCheck.of(x -> 7 + Math.abs(x), 0, claim).verdict());
    assertEquals(Verdict.UNDEFINED, GradientCheck.of(Math::signum, 0, claim).verdict());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-2, 1.5e-3, 1e-3, 1e-4, 1e-5})
  void besideAKinkTheSlopeIsThatOfItsSide(double x) {
    assertEquals(Verdict.AGREE, GradientCheck.of(t -> Math.max(t, 0.1 * t), x, 1).verdict());
    assertEquals(Verdict.AGREE, GradientCheck.of(t -> Math.max(t, 0.1 * t), -x, 0.1).verdict());
    assertEquals(Verdict.DISAGREE, GradientCheck.of(t -> Math.max(t, 0.1 * t), -x, 1).verdict());
  }

  @Test
  void edgeOfTheDomainIsStillInside() {
    assertEquals(Verdict.AGREE, GradientCheck.of(StrictMath::log, 1e-3, 1e3).verdict());
    assertEquals(Verdict.UNDEFINED, GradientCheck.of(StrictMath::log, 0, 1e3).verdict());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 10, 1000, 10_000})
  void fastWavesAreFollowed(double k) {
    for (double x : new double[] {0, 0.3, -1.1}) {
      double slope = k * StrictMath.cos(k * x);
      assertEquals(Verdict.AGREE, GradientCheck.of(t -> StrictMath.sin(k * t), x, slope).verdict());
      assertEquals(
          Verdict.DISAGREE, GradientCheck.of(t -> StrictMath.sin(k * t), x, -slope).verdict());
    }
  }

  @Test
  void samplingInsideIsNoticed() {
    Random random = new Random(1);
    assertEquals(
        Verdict.NOT_DETERMINISTIC,
        GradientCheck.of(x -> x * x + 1e-3 * random.nextGaussian(), 3, 6).verdict());
    int[] calls = {0};
    assertEquals(
        Verdict.NOT_DETERMINISTIC,
        GradientCheck.of(x -> x * x + (calls[0]++ > 3 ? 1 : 0), 3, 6).verdict());
  }

  @Test
  void pointIsLeftBitForBit() {
    RealVector x = vector(0.1, -0.0, Double.MIN_VALUE);
    RealVector before = x.copy();
    GradientCheck.of(GradientCheckTest::square, x, x.mapMultiply(2));
    ToDoubleFunction<RealVector> throwing =
        v -> {
          if (v.getEntry(1) > 0) {
            throw new IllegalStateException("no");
          }
          return 0;
        };
    assertThrows(IllegalStateException.class, () -> GradientCheck.of(throwing, x, x));
    for (int i = 0; i < 3; i++) {
      assertEquals(
          Double.doubleToRawLongBits(before.getEntry(i)),
          Double.doubleToRawLongBits(x.getEntry(i)));
    }
  }

  @Test
  void functionThatChangesItsPointIsRefused() {
    ToDoubleFunction<RealVector> f = v -> v.mapDivideToSelf(v.getNorm()).getEntry(0);
    assertEquals(
        "f changed the point it was given; it must only look at it",
        assertThrows(IllegalArgumentException.class, () -> GradientCheck.of(f, POINT, POINT))
            .getMessage());
  }

  @Test
  void aPointThatHoldsNanIsUndefinedInAnyShape() {
    RealMatrix X = MatrixUtils.createRealMatrix(new double[][] {{1, Double.NaN}});
    assertEquals(
        Verdict.UNDEFINED,
        GradientCheck.of((RealMatrix M) -> M.getFrobeniusNorm(), X, X).verdict());
    assertThrows(
        IllegalArgumentException.class,
        () -> GradientCheck.of(GradientCheckTest::square, vector(), vector()));
  }

  @Test
  void shapesMustBeEqual() {
    assertEquals(
        "the claim has length 2, the point has length 3; they must be equal",
        assertThrows(
                IllegalArgumentException.class,
                () -> GradientCheck.of(GradientCheckTest::square, POINT, vector(1, 2)))
            .getMessage());
    RealMatrix X = MatrixUtils.createRealMatrix(2, 3);
    assertEquals(
        "the claim is 3×2, the point is 2×3; they must be equal",
        assertThrows(
                IllegalArgumentException.class,
                () -> GradientCheck.of((RealMatrix M) -> M.getNorm(), X, X.transpose()))
            .getMessage());
  }

  @Test
  void interruptionStopsTheCheck() {
    Thread.currentThread().interrupt();
    assertThrows(
        CancellationException.class,
        () -> GradientCheck.of(GradientCheckTest::square, POINT, POINT));
    assertTrue(Thread.interrupted());
  }

  @Test
  void longChecksShowTheirWorstRows() {
    RealVector x = new ArrayRealVector(100, 1.0);
    RealVector claim = x.mapMultiply(2);
    claim.setEntry(77, 3);
    String text = GradientCheck.of(GradientCheckTest::square, x, claim).toString();
    assertTrue(
        text.startsWith(
            "DISAGREE: 1 of 100 components differs; [77] the most: analytic 3, numeric"
                + " 2; the worst 12 are shown\n"),
        text);
    assertEquals(2 + 12, text.lines().count());
  }

  @Test
  void namesReplaceTheNumbersOfComponentsAndOfRows() {
    GradientCheck vector =
        GradientCheck.of(GradientCheckTest::square, POINT, POINT.mapMultiply(2))
            .named(List.of("a", "b", "c"));
    assertEquals("b", vector.rows().get(1).component());
    assertEquals(1, vector.columns());
    RealMatrix x = new Array2DRowRealMatrix(new double[][] {{1, 2, 3}, {4, 5, 6}});
    GradientCheck matrix =
        GradientCheck.of((RealMatrix m) -> m.getEntry(0, 0), x, x).named(List.of("king", "queen"));
    assertEquals("queen [2]", matrix.rows().get(5).component());
    assertEquals(3, matrix.columns());
    assertEquals(
        "3 names for 2 rows; there must be one for each",
        assertThrows(IllegalArgumentException.class, () -> matrix.named(List.of("a", "b", "c")))
            .getMessage());
  }

  @Test
  void theExplanationNamesTheSlip() {
    assertExplained("all 3 components agree; the largest relative error is ", POINT.mapMultiply(2));
    assertExplained(
        "3 of 3 components differ; the claim is -1 times the gradient", POINT.mapMultiply(-2));
    assertExplained("3 of 3 components differ; the claim is 0.5 times the gradient", POINT.copy());
    assertExplained(
        "3 of 3 components differ; [1] the most: analytic 1, numeric -3", vector(2, 1, 5));
    assertExplained("the claim at [0] is NaN; it must be a number", vector(Double.NaN, -3, 4));
    assertEquals(
        "there is no derivative to compare at x: near there f has a kink or a jump, or no value",
        GradientCheck.of(Math::abs, 0, 1).explanation());
    assertEquals(
        "f is -Infinity here, so there is no derivative to compare",
        GradientCheck.of(StrictMath::log, 0, 1).explanation());
    assertEquals(
        "both sides are zero everywhere, so nothing was tested; try another point",
        GradientCheck.of(x -> 1, 0, 0).explanation());
    assertEquals(
        "f gave two values at one point; does it draw samples inside?",
        GradientCheck.of(x -> Math.random(), 0, 0).explanation());
  }

  @ParameterizedTest
  @CsvSource({"1e5, 100000", "123456.7, 123457", "1e-10, 1e-10", "-0.5, -0.5", "2, 2"})
  void theFactorIsPrintedWithSixDigits(double factor, String printed) {
    assertExplained(
        "3 of 3 components differ; the claim is %s times the gradient".formatted(printed),
        POINT.mapMultiply(2 * factor));
  }

  @Test
  void aFactorOfNearlyOneIsNoSlip() {
    assertExplained("3 of 3 components differ; [", POINT.mapMultiply(2.00002));
  }

  private static void assertExplained(String beginning, RealVector claim) {
    String text = GradientCheck.of(GradientCheckTest::square, POINT, claim).explanation();
    assertTrue(text.startsWith(beginning), text);
  }

  @Test
  void theErrorEstimateHolds() {
    for (double x = -3; x <= 3; x += 0.37) {
      GradientCheck.Row row = GradientCheck.of(StrictMath::exp, x, StrictMath.exp(x)).worst();
      assertTrue(row.absoluteError() <= row.errorEstimate(), "at " + x + ": " + row);
      assertTrue(row.relativeError() < 1e-9, "at " + x + ": " + row);
    }
  }

  @Test
  void rowsAreCopied() {
    GradientCheck check = GradientCheck.of(x -> x, 1, 1);
    assertThrows(UnsupportedOperationException.class, () -> check.rows().clear());
    assertArrayEquals(new Object[] {check.worst()}, check.worst(5).toArray());
  }

  private static RealVector vector(double... entries) {
    return new ArrayRealVector(entries);
  }
}
