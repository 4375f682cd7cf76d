package chainrule.notebook;

import static chainrule.math.Sigmoid.logSigmoid;
import static chainrule.math.Sigmoid.sigmoid;
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
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.ArrayRealVector;
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
        "observed word is missing");
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

  /** A loss that is right, and gradients of these weights: in v_c Uᵀa, in U the outer product. */
  private static WrittenFunction weighted(DoubleUnaryOperator pull, DoubleUnaryOperator push) {
    return FunctionChecks.of(
        (o, negatives, v, u) -> {
          RealVector scores = u.operate(v);
          RealVector weights = new ArrayRealVector(scores.getDimension());
          weights.addToEntry(o, pull.applyAsDouble(scores.getEntry(o)));
          negatives.forEach(w -> weights.addToEntry(w, push.applyAsDouble(scores.getEntry(w))));
          double loss = new NegativeSampling(o, negatives).lossAt(v, u);
          return new LossAndGradient(loss, u.preMultiply(weights), weights.outerProduct(v));
        });
  }

  @Test
  void signsInTheGradientsOfNegativeSamplingAreToldApart() {
    DoubleUnaryOperator pull = s -> -sigmoid(-s);
    DoubleUnaryOperator push = s -> sigmoid(s);
    isRight("05-4", weighted(pull, push));
    isWrong("05-4", weighted(s -> sigmoid(-s), push), "v_c", "The outside word has the wrong sign");
    isWrong("05-4", weighted(pull, s -> -sigmoid(s)), "v_c", "The negatives have the wrong sign");
    isWrong("05-4", weighted(s -> -sigmoid(s), push), "v_c", "inside σ is wrong for the outside");
    isWrong("05-4", weighted(pull, s -> sigmoid(-s)), "v_c", "inside σ is wrong for the negatives");
    isWrong("05-4", weighted(pull, s -> 0), "v_c", "The negatives are missing");
    isWrong("05-4", weighted(s -> 0, push), "v_c", "The outside word is missing");
    isWrong("05-4", weighted(pull, s -> sigmoid(s) * sigmoid(-s)), "v_c", "σ′ stands");
  }

  @Test
  void signsInTheLossOfNegativeSamplingAreToldApart() {
    isWrong(
        "05-4", lossOf(s -> logSigmoid(s), s -> -logSigmoid(-s)), "loss", "outside word has the");
    isWrong("05-4", lossOf(s -> -logSigmoid(s), s -> logSigmoid(-s)), "loss", "negatives have the");
    isWrong("05-4", lossOf(s -> -logSigmoid(s), s -> -logSigmoid(s)), "loss", "turned inside σ");
    isWrong("05-4", lossOf(s -> -logSigmoid(s), s -> 0), "loss", "The negatives are missing");
  }

  private static WrittenFunction lossOf(DoubleUnaryOperator seen, DoubleUnaryOperator madeUp) {
    return FunctionChecks.of(
        (o, negatives, v, u) -> {
          RealVector s = u.operate(v);
          double loss = seen.applyAsDouble(s.getEntry(o));
          for (int w : negatives) {
            loss += madeUp.applyAsDouble(s.getEntry(w));
          }
          return with(loss, new NegativeSampling(o, negatives).at(v, u));
        });
  }

  /** A step by these weights of the outside vectors: of V at the center word, and of all of U. */
  private static WrittenFunction stepBy(BiFunction<RealVector, RealVector, RealVector> weights) {
    return StepChecks.of(
        (c, outsides, v, u, alpha) -> {
          RealVector center = v.getRowVector(c);
          RealVector counts = new ArrayRealVector(u.getRowDimension());
          outsides.forEach(o -> counts.addToEntry(o, 1));
          RealVector by =
              weights.apply(Softmax.softmax(u.operate(center)), counts).mapMultiply(alpha);
          v.setRowVector(c, center.subtract(u.preMultiply(by)));
          u.setSubMatrix(u.subtract(by.outerProduct(center)).getData(), 0, 0);
        });
  }

  @Test
  void slipsInAStepHaveNames() {
    isRight("06-4", stepBy((p, n) -> p.mapMultiply(n.getL1Norm()).subtract(n)));
    isWrong("06-4", stepBy((p, n) -> n.subtract(p.mapMultiply(n.getL1Norm()))), "V", "uphill");
    isWrong("06-4", stepBy((p, n) -> p.subtract(n)), "V", "The prediction is there once");
    isWrong(
        "06-4", stepBy((p, n) -> p.mapMultiply(n.getL1Norm())), "V", "observed words are missing");
    isWrong("06-4", stepBy((p, n) -> p.subtract(n.mapDivide(n.getL1Norm()))), "V", "averaged");
    isWrong(
        "06-4",
        stepBy((p, n) -> p.mapMultiply(4).subtract(n.map(Math::signum))),
        "V",
        "counts twice");
    isWrong("06-4", stepBy((p, n) -> n.mapMultiply(0)), "V", "It has not moved.");
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
    isWrong(
        "06-4",
        StepChecks.of((c, outsides, v, u, alpha) -> {}),
        "V after the step",
        "It has not moved.");
  }
}
