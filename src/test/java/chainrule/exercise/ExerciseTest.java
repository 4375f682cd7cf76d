package chainrule.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.check.GradientCheck;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExerciseTest {
  private static final Exercise CENTER =
      Exercise.of(
          """
          title   The gradient in the center vector
          setting naive-softmax
          without derivatives \\sum
          cell
          \\frac{\\partial J}{\\partial v_c} &= \\square
          hint    one
          hint    two
          hint    three
          """);

  private static final Exercise CASES =
      Exercise.of(
          """
          title   By cases
          setting naive-softmax
          without derivatives
          cell
          \\frac{\\partial J}{\\partial u_w} &= \\square \\quad (w = o) \\\\
          \\frac{\\partial J}{\\partial u_w} &= \\square \\quad (w \\ne o)
          """);

  private static final Exercise PRINTED =
      Exercise.of(
          """
          title   Printed
          setting naive-softmax
          without derivatives
          cell
          \\frac{\\partial J}{\\partial v_c} &= \\sum_w \\hat y_w u_w - u_o \\\\
            &= \\sum_w (y_w - \\hat y_w) u_w \\\\
            &= U^\\top (\\hat y - y)
          """);

  private static Feedback on(Exercise exercise, String body) {
    return exercise.check(
        body,
        java -> {
          throw new AssertionError(java);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\frac{\\partial J}{\\partial v_c} = U^\\top (\\hat y - y)",
        "\\partial J/\\partial v_c = \\sum_w \\hat y_w u_w - u_o \\\\ &= U^\\top (\\hat y - y)",
        "\\nabla_{v_c} J = U^\\top g,\\quad g = \\hat y - y"
      })
  void anyTrueLineAboutTheQuestionIsAnAnswer(String body) {
    Feedback feedback = on(CENTER, body);
    assertEquals(AnswerOutcome.RIGHT, feedback.outcome(), feedback::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "\\frac{\\partial J}{\\partial v_c} = \\frac{\\partial J}{\\partial v_c} § both sides",
        "\\frac{\\partial J}{\\partial v_c} = \\partial J / \\partial v_c § both sides",
        "\\frac{\\partial J}{\\partial v_c} = -\\frac{\\partial \\log \\hat y_o}{\\partial v_c} §"
            + " derivative",
        "\\frac{\\partial J}{\\partial v_c} = -\\frac{d \\log \\hat y_o}{d v_c} § derivative",
        "\\frac{\\partial J}{\\partial v_c} = U^\\top(\\hat y - y) = \\nabla_{v_c} J § both sides",
        "\\frac{\\partial J}{\\partial v_c} = \\sum_w \\hat y_w u_w - u_o § \\sum",
        "J = -\\log \\hat y_o § another one",
        "0 = 0 § another one",
        "\\frac{\\partial J}{\\partial v_c} § another one",
        "\\frac{\\partial J}{\\partial v_c} = g,\\quad g = \\frac{\\partial J}{\\partial v_c} §"
            + " derivative",
        "let g = \\frac{\\partial J}{\\partial v_c} § letters",
      })
  void aTrueLineThatIsNoAnswerIsRefusedWithASentence(String body, String said) {
    Feedback feedback = on(CENTER, body);
    assertEquals(AnswerOutcome.REFUSED, feedback.outcome(), feedback::toString);
    assertTrue(feedback.sentence().contains(said), feedback::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "U^\\top (y - \\hat y) § sign",
        "U (\\hat y - y) § shapes",
        "2 U^\\top (\\hat y - y) § factor",
        "U^\\top \\hat y § term",
        "\\sum_{w=2}^{|V|} \\hat y_w u_w - u_o § range",
        "\\sum_w \\hat y_w u_o - u_o § index",
        "U^\\top \\hat z § letters",
        "U^\\top ( § brackets do not match",
        "U^\\top (\\log \\hat y - y) § function",
        "\\sum_w \\exp(u_w^\\top v_c) u_w - u_o § factor",
        "\\hat y - y § variable",
        "U^\\top \\hat y - y § Brackets",
      })
  void theKindOfSlipIsNamed(String side, String kind) {
    Feedback feedback = on(CENTER, "\\frac{\\partial J}{\\partial v_c} = " + side);
    assertEquals(AnswerOutcome.WRONG, feedback.outcome(), feedback::toString);
    assertTrue(feedback.slip().orElse("").contains(kind), feedback::toString);
  }

  @Test
  void hintsAreThreeAtMostAndTheKindOfSlipComesFirst() {
    Feedback feedback = on(CENTER, "\\frac{\\partial J}{\\partial v_c} = U^\\top (y - \\hat y)");
    assertEquals(java.util.List.of(feedback.slip().orElseThrow(), "one", "two"), feedback.hints());
    assertEquals(3, on(CENTER, CENTER.cell()).hints().size());
  }

  @Test
  void everyCaseMustBeAnswered() {
    String first = "\\frac{\\partial J}{\\partial u_w} = (\\hat y_o - 1) v_c \\quad (w = o)";
    String second = "\\frac{\\partial J}{\\partial u_w} = \\hat y_w v_c \\quad (w \\ne o)";
    assertEquals(AnswerOutcome.REFUSED, on(CASES, first).outcome());
    assertEquals(AnswerOutcome.REFUSED, on(CASES, second).outcome());
    assertEquals(AnswerOutcome.RIGHT, on(CASES, first + "\\\\\n" + second).outcome());
  }

  @Test
  void oneLineForEveryCaseIsAnAnswerToEach() {
    String all = "\\frac{\\partial J}{\\partial u_w} = (\\hat y_w - y_w) v_c";
    assertEquals(AnswerOutcome.RIGHT, on(CASES, all).outcome());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "\\sum_w (y_w - \\hat y_w) u_w § \\sum_w (\\hat y_w - y_w) u_w § RIGHT §",
        "U^\\top (\\hat y - y) § U^\\top \\hat y - U^\\top y § WRONG § line 3 was true",
        "\\sum_w (y_w - \\hat y_w) u_w § \\sum_w (y_w + \\hat y_w) u_w § WRONG § Line 2 it is",
        "\\sum_w (y_w - \\hat y_w) u_w § U^\\top (\\hat y - y) § REFUSED § repeats another line",
        "\\sum_w (y_w - \\hat y_w) u_w § \\frac{\\partial J}{\\partial v_c} § REFUSED § repeats",
        "\\sum_w (y_w - \\hat y_w) u_w § \\nabla_{v_c} J + 0 § REFUSED § derivative",
        "\\sum_w (y_w - \\hat y_w) u_w § \\sum_w (y_w  -\\hat y_w)u_w § OPEN § Find it",
      })
  void correctionOfTheWrongLineIsRight(String was, String is, AnswerOutcome outcome, String said) {
    Feedback feedback = on(PRINTED, PRINTED.cell().replace(was, is));
    assertEquals(outcome, feedback.outcome(), feedback::toString);
    assertTrue(said == null || feedback.sentence().contains(said), feedback::toString);
  }

  @Test
  void leavingOutTheWrongLineIsNotACorrection() {
    String two =
        PRINTED.cell().lines().filter(line -> !line.contains("(y_w")).reduce("", String::concat);
    assertEquals(AnswerOutcome.REFUSED, on(PRINTED, two).outcome());
  }

  private static final RealMatrix A =
      MatrixUtils.createRealMatrix(new double[][] {{1, 2, 0}, {0, -1, 3}, {1, 1, 2}});
  private static final RealVector X = new ArrayRealVector(new double[] {0.5, -1, 2});
  private static final Exercise QUADRATIC =
      Exercise.of(
          """
          title   A quadratic form
          without cheat
          cell
          gradient(v -> v.dotProduct(A.operate(v)), x, v -> yourTurn())
          """);

  private static Feedback quadratic(UnaryOperator<RealVector> formula) {
    return QUADRATIC.check(
        QUADRATIC.cell().replace("yourTurn()", "formula"),
        java -> GradientFormula.of((RealVector v) -> v.dotProduct(A.operate(v)), X, formula));
  }

  @Test
  void aGradientIsRightAtEveryPoint() {
    RealMatrix both = A.add(A.transpose());
    Feedback feedback = quadratic(both::operate);
    assertEquals(AnswerOutcome.RIGHT, feedback.outcome());
    assertTrue(feedback.evidence().orElseThrow() instanceof GradientCheck);
    assertTrue(quadratic(v -> both.operate(X)).slip().orElse("").contains("argument"));
  }

  @Test
  void whatIsWrongWithAGradientIsNamed() {
    RealMatrix both = A.add(A.transpose());
    assertSlip("sign", v -> both.operate(v).mapMultiply(-1));
    assertSlip("2.500 times", v -> both.operate(v).mapMultiply(2.5));
    assertSlip("term", v -> A.operate(v).mapAdd(v.getNorm()));
    assertSlip("[1]", v -> withFirst(both.operate(v), v));
    assertSlip("length 2", v -> v.getSubVector(0, 2));
    assertSlip("Two lengths do not fit: 4 where 3 is needed.", v -> both.operate(v.append(1)));
  }

  private static RealVector withFirst(RealVector gradient, RealVector v) {
    RealVector changed = gradient.copy();
    changed.setEntry(1, v.getEntry(1));
    return changed;
  }

  private static void assertSlip(String word, UnaryOperator<RealVector> formula) {
    Feedback feedback = quadratic(formula);
    assertEquals(AnswerOutcome.WRONG, feedback.outcome());
    assertTrue(feedback.slip().orElse("").contains(word), feedback::toString);
  }

  @Test
  void ofTwoNumbersAFactorIsNamedOnlyIfItIsTheSameAtEveryPoint() {
    assertTrue(ofNumber(t -> 4 * t).contains("2.000 times"));
    assertTrue(ofNumber(t -> 2.9 * t).contains("1.450 times"));
    assertTrue(ofNumber(t -> -2 * t).contains("sign: it points the other way"));
    assertTrue(ofNumber(t -> 2 * t + 1).contains("does not depend on the argument"));
    assertTrue(ofNumber(t -> 2 * t * t).startsWith("A factor or a term"));
    assertTrue(ofNumber(t -> Math.log(-t)).contains("not a number"));
  }

  private static String ofNumber(DoubleUnaryOperator formula) {
    return QUADRATIC
        .check(
            QUADRATIC.cell().replace("yourTurn()", "formula"),
            java -> GradientFormula.of(t -> t * t, 0.7, formula))
        .slip()
        .orElseThrow();
  }

  @Test
  void aNumberAndAMatrixHaveGradientsToo() {
    Function<String, Object> number = java -> GradientFormula.of(t -> t * t, 0.0, t -> 2 * t);
    RealMatrix point = MatrixUtils.createRealIdentityMatrix(2);
    Function<String, Object> matrix =
        java -> GradientFormula.of(RealMatrix::getTrace, point, m -> point);
    String body = QUADRATIC.cell().replace("yourTurn()", "formula");
    assertEquals(AnswerOutcome.RIGHT, QUADRATIC.check(body, number).outcome());
    assertEquals(AnswerOutcome.RIGHT, QUADRATIC.check(body, matrix).outcome());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "gradient(v -> 1, x, v -> v) § question itself",
        "gradient(v -> v.dotProduct(A.operate(v)), x, v -> cheat(v)) § without cheat",
        "var g = cheat(x); gradient(v -> v.dotProduct(A.operate(v)), x, v -> g) § without cheat",
        "gradient(v -> v.dotProduct(A.operate(v)), x, v -> GradientCheck.of(v)) § GradientCheck",
        "gradient(v -> v.dotProduct(A.operate(v)), x, v -> ) § question itself",
      })
  void javaThatIsNoAnswerIsNotEvenRun(String body, String said) {
    Feedback feedback = on(QUADRATIC, body);
    assertEquals(AnswerOutcome.REFUSED, feedback.outcome(), feedback::toString);
    assertTrue(feedback.sentence().contains(said), feedback::toString);
  }

  @Test
  void whatIsNotInAnExerciseIsNamed() {
    String noCell =
        assertThrows(IllegalArgumentException.class, () -> Exercise.of("title a")).getMessage();
    assertEquals("the exercise has no line “cell”; it needs one", noCell);
    String noKey =
        assertThrows(IllegalArgumentException.class, () -> Exercise.of("colour red")).getMessage();
    assertTrue(
        noKey.startsWith("the first line of the exercise is “colour red”; it must begin with"),
        noKey);
    assertThrows(IllegalArgumentException.class, () -> Exercise.named("99-1"));
    assertThrows(IllegalArgumentException.class, () -> Exercise.named("../settings/sigmoid"));
  }
}
