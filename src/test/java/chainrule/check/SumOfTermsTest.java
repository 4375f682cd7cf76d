package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.Draws;
import chainrule.math.RandomPoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumOfTermsTest {
  private static final RealMatrix X = RandomPoints.matrix(4, 3, 1);

  /** The same function, whose terms the judge does not know. */
  private static GradientCheck whole(SumOfTerms f, RealMatrix x, RealMatrix claim) {
    return GradientCheck.of((RealMatrix M) -> f.applyAsDouble(M), x, claim);
  }

  private static void assertSameRows(
      Verdict verdict, SumOfTerms f, RealMatrix x, RealMatrix claim) {
    GradientCheck check = GradientCheck.of(f, x, claim);
    assertEquals(whole(f, x, claim), check);
    assertEquals(verdict, check.verdict(), check::toString);
  }

  @Test
  void rowsEqualThoseOfTheWholeFunctionToTheBit() {
    Draws.forEach(
        1000,
        seed -> {
          Random random = new Random(seed);
          RealMatrix x = RandomPoints.matrix(1 + random.nextInt(6), 1 + random.nextInt(5), seed);
          List<ToDoubleFunction<RealMatrix>> terms = new ArrayList<>();
          IntStream.range(0, random.nextInt(9)).forEach(s -> terms.add(term(random, x)));
          SumOfTerms f = new SumOfTerms(terms);
          RealMatrix claim = x.copy();
          List<GradientCheck.Row> rows = GradientCheck.of(f, x, claim).rows();
          assertEquals(whole(f, x, claim).rows(), rows);
        });
  }

  /** A term that looks at one entry, at rows, at everything, or where an entry sends it. */
  private static ToDoubleFunction<RealMatrix> term(Random random, RealMatrix x) {
    int i = random.nextInt(x.getRowDimension());
    int k = random.nextInt(x.getRowDimension());
    int j = random.nextInt(x.getColumnDimension());
    return switch (random.nextInt(7)) {
      case 0 -> M -> StrictMath.exp(M.getEntry(i, j));
      case 1 -> M -> M.getRowVector(i).dotProduct(M.getRowVector(k));
      case 2 -> M -> M.getColumnVector(j).getNorm();
      case 3 -> M -> Math.abs(M.getEntry(i, j) - x.getEntry(i, j));
      case 4 -> M -> M.getRowVector(M.getEntry(i, j) > x.getEntry(i, j) ? i : k).getNorm();
      case 5 -> M -> M.multiply(M.transpose()).getTrace();
      default -> M -> i + 0.1;
    };
  }

  @Test
  void theVerdictIsThatOfTheWholeFunction() {
    SumOfTerms squares = SumOfTerms.over(List.of(0, 1, 2, 3), (i, M) -> square(M.getRowVector(i)));
    RealMatrix gradient = X.scalarMultiply(2);
    assertSameRows(Verdict.AGREE, squares, X, gradient);
    assertSameRows(Verdict.DISAGREE, squares, X, gradient.scalarMultiply(-1));
    gradient.setEntry(3, 2, Double.NaN);
    assertSameRows(Verdict.UNDEFINED, squares, X, gradient);
    assertSameRows(Verdict.VACUOUS, new SumOfTerms(List.of()), X, X.scalarMultiply(0));
  }

  private static double square(RealVector row) {
    return row.dotProduct(row);
  }

  @Test
  void onlyTermsThatLookAtAnEntryAreEvaluatedAgain() {
    int[] calls = new int[4];
    SumOfTerms f =
        SumOfTerms.over(
            List.of(0, 1, 2, 3),
            (i, M) -> {
              calls[i]++;
              return square(M.getRowVector(i));
            });
    whole(f, X, X);
    int moves = calls[0] - 3; // of all entries, after three evaluations at the point
    assertTrue(moves >= 12 * 4, moves + " moves");
    Arrays.fill(calls, 0);
    GradientCheck.of(f, X, X);
    // each of the moves is of an entry that one term looks at; at the point there are five
    assertEquals(moves, Arrays.stream(calls).map(count -> count - 5).sum());
    assertTrue(Arrays.stream(calls).allMatch(count -> count >= 5 + 3 * 4), "each term has a row");
  }

  @Test
  void termMayReadOtherEntriesWhenAnEntryItDependsOnChanges() {
    RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {{0, 2, 5}});
    SumOfTerms kink =
        new SumOfTerms(
            List.of(M -> M.getEntry(0, 0) * M.getEntry(0, M.getEntry(0, 0) > 0 ? 1 : 2)));
    assertSameRows(Verdict.UNDEFINED, kink, x, x);
    assertTrue(Double.isNaN(GradientCheck.of(kink, x, x).rows().get(0).numeric()));
    SumOfTerms away =
        new SumOfTerms(List.of(M -> M.getEntry(0, M.getEntry(0, 1) > 2 - 1e-9 ? 2 : 0)));
    assertSameRows(Verdict.UNDEFINED, away, x, x);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -1})
  void kinkOfOneTermMakesTheSumUndefined(double claim) {
    RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {{0, 1}});
    SumOfTerms f = new SumOfTerms(List.of(M -> Math.abs(M.getEntry(0, 0)), M -> M.getEntry(0, 1)));
    RealMatrix claims = MatrixUtils.createRealMatrix(new double[][] {{claim, 1}});
    assertSameRows(Verdict.UNDEFINED, f, x, claims);
  }

  @Test
  void aTermThatIsNoNumberMakesTheSumUndefined() {
    SumOfTerms f = new SumOfTerms(List.of(M -> M.getEntry(0, 0), M -> StrictMath.log(-1)));
    assertSameRows(Verdict.UNDEFINED, f, X, X);
  }

  @Test
  void samplingInsideATermIsNoticed() {
    Random random = new Random(1);
    SumOfTerms dice = new SumOfTerms(List.of(M -> M.getEntry(0, 0), M -> random.nextDouble()));
    assertEquals(Verdict.NOT_DETERMINISTIC, GradientCheck.of(dice, X, X).verdict());
    int[] calls = {0};
    SumOfTerms late = new SumOfTerms(List.of(M -> M.getEntry(0, 0), M -> calls[0]++ > 3 ? 1 : 0));
    assertEquals(Verdict.NOT_DETERMINISTIC, GradientCheck.of(late, X, X).verdict());
  }

  @Test
  void everyReadOfAnEntryIsRecorded() {
    List<ToDoubleFunction<RealMatrix>> all =
        List.of(
            M -> M.copy().getEntry(1, 1),
            M -> M.getSubMatrix(1, 2, 0, 2).getEntry(0, 1),
            M -> M.getData()[1][1],
            M -> M.getRow(1)[1],
            M -> M.getColumn(1)[1],
            M -> M.transpose().getEntry(1, 1),
            M -> M.scalarMultiply(2).getEntry(1, 1),
            M -> M.operate(new double[] {1, 2, 3})[1],
            M -> M.preMultiply(new double[] {1, 2, 3, 4})[1],
            M -> X.transpose().multiply(M).getEntry(0, 1),
            M -> X.subtract(M).getEntry(1, 1),
            RealMatrix::getFrobeniusNorm);
    for (ToDoubleFunction<RealMatrix> term : all) {
      GradientCheck check = GradientCheck.of(new SumOfTerms(List.of(term)), X, X);
      assertEquals(whole(new SumOfTerms(List.of(term)), X, X), check);
      assertTrue(Math.abs(check.rows().get(4).numeric()) > 1e-3, check::toString);
    }
  }

  @Test
  void aTermThatChangesThePointIsRefused() {
    RealMatrix before = X.copy();
    SumOfTerms f =
        new SumOfTerms(
            List.of(
                M -> {
                  M.setEntry(0, 0, 7);
                  return 0;
                }));
    assertEquals(
        "f changed the point it was given; it must only look at it",
        assertThrows(IllegalArgumentException.class, () -> GradientCheck.of(f, X, X)).getMessage());
    assertEquals(before, X);
  }

  @Test
  void shapesMustBeEqual() {
    assertEquals(
        "the claim is 3×4, the point is 4×3; they must be equal",
        assertThrows(
                IllegalArgumentException.class,
                () -> GradientCheck.of(new SumOfTerms(List.of()), X, X.transpose()))
            .getMessage());
  }

  @Test
  void interruptionStopsTheCheck() {
    Thread.currentThread().interrupt();
    assertThrows(
        CancellationException.class, () -> GradientCheck.of(new SumOfTerms(List.of()), X, X));
    assertTrue(Thread.interrupted());
  }

  @Test
  void theListIsCopied() {
    List<ToDoubleFunction<RealMatrix>> terms = new ArrayList<>();
    SumOfTerms f = new SumOfTerms(terms);
    terms.add(M -> 1);
    assertEquals(0, f.applyAsDouble(X));
  }
}
