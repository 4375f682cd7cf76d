package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.exercise.AnswerOutcome;
import chainrule.exercise.Answers;
import chainrule.exercise.Exercise;
import chainrule.exercise.Feedback;
import chainrule.exercise.WrittenFunction;
import chainrule.math.Softmax;
import chainrule.word2vec.LossAndGradient;
import chainrule.word2vec.NaiveSoftmax;
import chainrule.word2vec.NegativeSampling;
import chainrule.word2vec.SkipGram;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/** Whole functions, right ones and ones with the slips that students make. */
class WrittenFunctionsTest {
  private static Feedback on(String id, WrittenFunction written) {
    return Exercise.named(id).check(Answers.of(Exercise.named(id)), java -> written);
  }

  private static void isRight(String id, WrittenFunction written) {
    assertEquals(AnswerOutcome.RIGHT, on(id, written).outcome(), () -> on(id, written).toString());
  }

  private static void isWrong(String id, WrittenFunction written, String sentence, String slip) {
    Feedback feedback = on(id, written);
    assertEquals(AnswerOutcome.WRONG, feedback.outcome(), feedback::toString);
    assertTrue(feedback.sentence().contains(sentence), feedback::toString);
    assertTrue(feedback.slip().orElse("").contains(slip), feedback::toString);
  }

  private static LossAndGradient with(double loss, LossAndGradient rest) {
    return new LossAndGradient(loss, rest.centerGradient(), rest.outsideGradient());
  }

  private static LossAndGradient with(RealVector centerGradient, LossAndGradient rest) {
    return new LossAndGradient(rest.loss(), centerGradient, rest.outsideGradient());
  }

  private static LossAndGradient with(RealMatrix outsideGradient, LossAndGradient rest) {
    return new LossAndGradient(rest.loss(), rest.centerGradient(), outsideGradient);
  }

  @Test
  void theLibrarysOwnFunctionsAreRight() {
    isRight("03-4", FunctionChecks.of((o, v, u) -> new NaiveSoftmax(o).at(v, u)));
    isRight("05-4", FunctionChecks.of((o, n, v, u) -> new NegativeSampling(o, n).at(v, u)));
    isRight("06-4", StepChecks.of((c, outsides, v, u, alpha) -> step(c, outsides, v, u, alpha, u)));
  }

  /** A step whose center vector moves along the gradient at other outside vectors. */
  private static void step(
      int c, List<Integer> outsides, RealMatrix v, RealMatrix u, double alpha, RealMatrix at) {
    SkipGram loss = SkipGram.over(outsides, NaiveSoftmax::new);
    RealVector center = v.getRowVector(c);
    RealMatrix moved = u.subtract(loss.at(center, u).outsideGradient().scalarMultiply(alpha));
    RealMatrix seen = at == u ? u.copy() : moved;
    v.setRowVector(c, center.subtract(loss.at(center, seen).centerGradient().mapMultiply(alpha)));
    u.setSubMatrix(moved.getData(), 0, 0);
  }

  @Test
  void slipsInTheNaiveSoftmaxHaveNames() {
    isWrong(
        "03-4",
        FunctionChecks.of(
            (o, v, u) -> {
              LossAndGradient all = new NaiveSoftmax(o).at(v, u);
              return with(-all.loss(), all);
            }),
        "the loss",
        "sign");
    isWrong(
        "03-4",
        FunctionChecks.of(
            (o, v, u) -> {
              LossAndGradient all = new NaiveSoftmax(o).at(v, u);
              return with(all.centerGradient().add(u.getRowVector(o)), all);
            }),
        "the gradient in v_c",
        "observed vector is missing");
    isWrong(
        "03-4",
        FunctionChecks.of(
            (o, v, u) ->
                with(Softmax.softmax(u.operate(v)).outerProduct(v), new NaiveSoftmax(o).at(v, u))),
        "the gradient in U",
        "observed word is missing");
    isWrong(
        "03-4",
        FunctionChecks.of(
            (o, v, u) ->
                with(
                    -Math.log(Softmax.softmax(u.operate(v)).getEntry(o)),
                    new NaiveSoftmax(o).at(v, u))),
        "where scores are large",
        "log-sum-exp");
    isWrong(
        "03-4",
        FunctionChecks.of(
            (o, v, u) -> {
              LossAndGradient all = new NaiveSoftmax(o).at(v, u);
              return with(all.outsideGradient().transpose(), all);
            }),
        "stops before it gives the gradient in U",
        "");
  }

  @Test
  void slipsInNegativeSamplingHaveNames() {
    isWrong(
        "05-4",
        FunctionChecks.of(
            (o, n, v, u) ->
                with(
                    new NegativeSampling(o, n.stream().distinct().toList())
                        .at(v, u)
                        .outsideGradient(),
                    new NegativeSampling(o, n).at(v, u))),
        "where a negative is drawn twice",
        "counts twice");
    isWrong(
        "05-4",
        FunctionChecks.of(
            (o, n, v, u) -> {
              LossAndGradient all = new NegativeSampling(o, n).at(v, u);
              return with(all.centerGradient().mapMultiply(2), all);
            }),
        "the gradient in v_c",
        "2.000 times what it should be");
  }

  @Test
  void aStepThatMovesOneMatrixBeforeTheOtherGradientIsTakenIsNamed() {
    isWrong(
        "06-4",
        StepChecks.of((c, outsides, v, u, alpha) -> step(c, outsides, v, u, alpha, v)),
        "V after the step",
        "before anything moves");
    isWrong(
        "06-4",
        StepChecks.of(
            (c, outsides, v, u, alpha) -> {
              SkipGram loss = SkipGram.over(outsides, NaiveSoftmax::new);
              RealVector center = v.getRowVector(c);
              RealVector moved =
                  center.subtract(loss.at(center, u).centerGradient().mapMultiply(alpha));
              v.setRowVector(c, moved);
              u.setSubMatrix(
                  u.subtract(loss.at(moved, u).outsideGradient().scalarMultiply(alpha)).getData(),
                  0,
                  0);
            }),
        "U after the step",
        "before anything moves");
    isWrong("06-4", StepChecks.of((c, outsides, v, u, alpha) -> {}), "V after the step", "");
  }
}
