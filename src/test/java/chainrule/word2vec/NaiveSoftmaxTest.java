package chainrule.word2vec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.Draws;
import chainrule.check.GradientCheck;
import chainrule.check.Verdict;
import chainrule.math.RandomPoints;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class NaiveSoftmaxTest {
  @Test
  void lossAndGradientsEqualReferenceValues() {
    LossAndGradient result = new NaiveSoftmax(2).at(Golden.CENTER, Golden.OUTSIDE);
    assertEquals(0.098056840201181321, result.loss(), 1e-15);
    assertArrayEquals(
        new double[] {-0.017164398597337621, 0.22042258479557756, -0.016357335154657629},
        result.centerGradient().toArray(),
        1e-15);
    Golden.assertRows(
        new double[][] {
          {0.0088379173784533348, -0.022094793446133337, 0.035351669513813339},
          {0.0041747365654699076, -0.010436841413674769, 0.01669894626187963},
          {-0.046701314443796273, 0.11675328610949068, -0.18680525777518509},
          {0.027222702018457438, -0.068056755046143596, 0.10889080807382975},
          {0.0064659584814155921, -0.01616489620353898, 0.025863833925662369}
        },
        result.outsideGradient());
  }

  @Test
  void gradientsAgreeWithValuesAlone() {
    Draws.forEach(
        1000,
        seed -> {
          NaiveSoftmax J = new NaiveSoftmax((int) (seed % 5));
          RealVector vc = RandomPoints.vector(3, seed);
          RealMatrix U = RandomPoints.matrix(5, 3, -seed);
          LossAndGradient result = J.at(vc, U);
          GradientCheck center = GradientCheck.of(v -> J.lossAt(v, U), vc, result.centerGradient());
          GradientCheck outside =
              GradientCheck.of(M -> J.lossAt(vc, M), U, result.outsideGradient());
          assertEquals(Verdict.AGREE, center.verdict(), () -> "∂J/∂v_c: " + center);
          assertEquals(Verdict.AGREE, outside.verdict(), () -> "∂J/∂U: " + outside);
          for (GradientCheck.Row row : center.rows()) {
            assertTrue(Math.abs(row.numeric()) < 1e-3 || row.relativeError() < 1e-8, row::toString);
          }
        });
  }

  @Test
  void gradientsAreThoseOfExactDifferentiation() {
    Draws.forEach(
        1000,
        seed -> {
          int o = (int) (seed % 5);
          RealVector vc = RandomPoints.vector(3, seed);
          RealMatrix U = RandomPoints.matrix(5, 3, -seed);
          DerivativeStructure[] v = variables(vc.toArray(), 0);
          DerivativeStructure sum = new DerivativeStructure(18, 1);
          DerivativeStructure observed = sum;
          for (int w = 0; w < 5; w++) {
            DerivativeStructure score = sum.linearCombination(variables(U.getRow(w), 3 + 3 * w), v);
            sum = sum.add(score.exp());
            observed = w == o ? score : observed;
          }
          double[] exact = sum.log().subtract(observed).getAllDerivatives();
          LossAndGradient result = new NaiveSoftmax(o).at(vc, U);
          assertEquals(exact[0], result.loss(), 1e-13);
          for (int j = 0; j < 3; j++) {
            assertEquals(exact[1 + j], result.centerGradient().getEntry(j), 1e-13);
            for (int w = 0; w < 5; w++) {
              assertEquals(exact[4 + 3 * w + j], result.outsideGradient().getEntry(w, j), 1e-13);
            }
          }
        });
  }

  /** Numbers in which one differentiates: three of the 18 that J depends on. */
  private static DerivativeStructure[] variables(double[] values, int first) {
    return IntStream.range(0, 3)
        .mapToObj(j -> new DerivativeStructure(18, 1, first + j, values[j]))
        .toArray(DerivativeStructure[]::new);
  }

  @Test
  void everySlipIsRefused() {
    Draws.forEach(
        20,
        seed -> {
          NaiveSoftmax J = new NaiveSoftmax(1);
          RealVector vc = RandomPoints.vector(4, seed);
          RealMatrix U = RandomPoints.matrix(4, 4, -seed);
          RealVector claim = J.at(vc, U).centerGradient();
          RealVector oneWrong = claim.copy();
          oneWrong.addToEntry(2, 1e-3);
          RealVector error = U.operate(vc);
          assertRefused(J, U, vc, claim.mapMultiply(-1));
          assertRefused(J, U, vc, U.operate(error));
          assertRefused(J, U, vc, claim.mapMultiply(0.5));
          assertRefused(J, U, vc, oneWrong);
          assertRefused(J, U, vc, new ArrayRealVector(4));
          assertEquals(
              Verdict.UNDEFINED,
              GradientCheck.of(v -> J.lossAt(v, U), vc, claim.mapMultiply(Double.NaN)).verdict());
        });
  }

  private static void assertRefused(Loss J, RealMatrix U, RealVector vc, RealVector claim) {
    Verdict verdict = GradientCheck.of(v -> J.lossAt(v, U), vc, claim).verdict();
    assertTrue(EnumSet.of(Verdict.DISAGREE, Verdict.VACUOUS).contains(verdict), verdict::toString);
  }

  @Test
  void rowsOfTheOutsideGradientSumToZero() {
    Draws.forEach(
        1000,
        seed -> {
          RealMatrix gradient =
              new NaiveSoftmax(3)
                  .at(RandomPoints.vector(3, seed), RandomPoints.matrix(7, 3, -seed))
                  .outsideGradient();
          RealVector sum = gradient.preMultiply(new ArrayRealVector(7, 1.0));
          assertEquals(0, sum.getLInfNorm(), 1e-15);
        });
  }

  @Test
  void centerGradientIsExpectedMinusObserved() {
    Draws.forEach(
        20,
        seed -> {
          RealVector vc = RandomPoints.vector(3, seed);
          RealMatrix U = RandomPoints.matrix(7, 3, -seed);
          RealVector expected = U.preMultiply(chainrule.math.Softmax.softmax(U.operate(vc)));
          RealVector difference = expected.subtract(U.getRowVector(4));
          RealVector gradient = new NaiveSoftmax(4).at(vc, U).centerGradient();
          assertEquals(0, gradient.subtract(difference).getLInfNorm(), 1e-14);
        });
  }

  @Test
  void lossAloneIsTheSameLoss() {
    assertEquals(
        new NaiveSoftmax(2).at(Golden.CENTER, Golden.OUTSIDE).loss(),
        new NaiveSoftmax(2).lossAt(Golden.CENTER, Golden.OUTSIDE));
  }

  @Test
  void hugeScoresStayFinite() {
    RealVector vc = Golden.CENTER.mapMultiply(1e4);
    LossAndGradient result = new NaiveSoftmax(0).at(vc, Golden.OUTSIDE);
    assertTrue(Double.isFinite(result.loss()) && result.loss() > 1e4);
    assertTrue(Double.isFinite(result.centerGradient().getNorm()));
  }

  @Test
  void badShapesAreNamed() {
    assertEquals(
        "outside vectors are 5×3, center vector has length 2; U needs as many columns as v_c has"
            + " entries",
        assertThrows(
                IllegalArgumentException.class,
                () -> new NaiveSoftmax(0).at(new ArrayRealVector(2), Golden.OUTSIDE))
            .getMessage());
    assertEquals(
        "outside is 5; U has 5 rows, so it must lie in 0..4",
        assertThrows(
                IllegalArgumentException.class,
                () -> new NaiveSoftmax(5).at(Golden.CENTER, Golden.OUTSIDE))
            .getMessage());
    assertEquals(
        "outside is -1; word indices start at 0",
        assertThrows(IllegalArgumentException.class, () -> new NaiveSoftmax(-1)).getMessage());
  }

  @Test
  void resultIsAValue() {
    LossAndGradient result = new NaiveSoftmax(2).at(Golden.CENTER, Golden.OUTSIDE);
    result.centerGradient().set(7);
    result.outsideGradient().setEntry(0, 0, 7);
    assertEquals(new NaiveSoftmax(2).at(Golden.CENTER, Golden.OUTSIDE), result);
  }
}
