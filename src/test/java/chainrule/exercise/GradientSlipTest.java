package chainrule.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/**
 * Wrong gradients in a matrix and in a vector: what is said of them is true, and names the slip.
 */
class GradientSlipTest {
  private static final RealVector B = vector(1, -2, 0.5);
  private static final RealVector TARGETS = vector(0.3, -1, 2, 0);
  private static final RealVector WEIGHTS = vector(1, 4, 0.2);
  private static final RealMatrix POINT =
      MatrixUtils.createRealMatrix(
          new double[][] {{1, 0.5, -1}, {0.2, 2, 1}, {-1, 1, 0.7}, {0.4, 0.1, 0.9}});
  private static final Exercise QUESTION =
      Exercise.of("title A question\ncell\ngradient(f, x, v -> yourTurn())\n");

  private static RealVector vector(double... entries) {
    return new ArrayRealVector(entries);
  }

  private static String slip(Object answer) {
    Function<String, Object> kernel = java -> answer;
    Feedback feedback = QUESTION.check(QUESTION.cell().replace("yourTurn()", "v"), kernel);
    assertEquals(AnswerOutcome.WRONG, feedback.outcome(), feedback::toString);
    return feedback.slip().orElseThrow();
  }

  /** ½ ‖M b − t‖², whose gradient is (M b − t) bᵀ. */
  private static String ofMatrix(UnaryOperator<RealMatrix> claim) {
    return slip(
        GradientFormula.of(
            (RealMatrix m) -> Math.pow(m.operate(B).subtract(TARGETS).getNorm(), 2) / 2,
            POINT,
            claim));
  }

  /** ½ Σ w_i v_i⁴ + 0.3 ‖v‖², whose gradient is 2 w v³ + 0.6 v. */
  private static String ofVector(UnaryOperator<RealVector> claim) {
    return slip(
        GradientFormula.of(
            (RealVector v) ->
                WEIGHTS.dotProduct(v.map(t -> t * t * t * t)) / 2 + 0.3 * v.dotProduct(v),
            vector(0.5, -0.8, 1.1),
            claim));
  }

  private static RealVector quartic(RealVector v) {
    return WEIGHTS.ebeMultiply(v.map(t -> 2 * t * t * t));
  }

  private static RealVector gradient(RealVector v) {
    return quartic(v).add(v.mapMultiply(0.6));
  }

  private static RealVector residuals(RealMatrix m) {
    return m.operate(B).subtract(TARGETS);
  }

  private static RealVector with(RealVector vector, int entry, double value) {
    RealVector changed = vector.copy();
    changed.setEntry(entry, value);
    return changed;
  }

  private static void says(String words, String slip) {
    assertTrue(slip.contains(words), slip);
  }

  @Test
  void ofAnOuterProductTheWrongSideIsNamed() {
    says(
        "the number before it is wrong",
        ofMatrix(m -> m.operate(B).map(Math::tanh).subtract(TARGETS).outerProduct(B)));
    says("the vector is wrong", ofMatrix(m -> residuals(m).outerProduct(vector(2, 1, 1))));
    says("No common factor", ofMatrix(m -> m.copy()));
  }

  @Test
  void rowsThatAloneAreWrongAreNamedWithWhatIsWrongInThem() {
    says(
        "Only these are wrong: row [2]. The sign",
        ofMatrix(m -> with(residuals(m), 2, -residuals(m).getEntry(2)).outerProduct(B)));
    says(
        "Only these are wrong: row [1]. It is 0, and should not be.",
        ofMatrix(m -> with(residuals(m), 1, 0).outerProduct(B)));
    says(
        "Only these are wrong: rows [0] [1] [2]. The difference is the same at every point.",
        ofMatrix(m -> m.operate(B).outerProduct(B)));
  }

  @Test
  void aTermThatIsMissingIsToldByWhatItDependsOn() {
    says(
        "The difference is -0.6 times the argument",
        ofVector(GradientSlipTest::quartic).replace("0.6000", "0.6"));
    says("is the same at every point", ofVector(v -> gradient(v).add(vector(1, 2, 3))));
  }

  @Test
  void factorsOfEachComponentAreToldApart() {
    says(
        "a factor of its own, the same at every point",
        ofVector(v -> gradient(v).ebeMultiply(vector(2, 3, 5))));
    says("the factor t(1 − t)", ofVector(v -> gradient(v).ebeMultiply(v.map(t -> t * (1 - t)))));
    says("each time another one", ofVector(v -> gradient(v).mapMultiply(v.getNorm())));
    says("No common factor", ofVector(v -> gradient(v).map(Math::tanh)));
  }

  @Test
  void whatIsNoNumberIsSaid() {
    says("not a number: [1]", ofVector(v -> v.map(Math::log)));
    says("not a number: rows [0] [3]", ofMatrix(m -> nanAt(m, 0, 3)));
  }

  private static RealMatrix nanAt(RealMatrix m, int... rows) {
    RealMatrix changed = residuals(m).outerProduct(B);
    Arrays.stream(rows)
        .forEach(row -> changed.setRow(row, new double[] {Double.NaN, Double.NaN, Double.NaN}));
    return changed;
  }
}
