package chainrule.word2vec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.Draws;
import chainrule.check.GradientCheck;
import chainrule.check.Verdict;
import chainrule.math.RandomPoints;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class WindowLossTest {
  @Test
  void skipGramIsTheSumOverTheWindow() {
    Draws.forEach(
        20,
        seed -> {
          RealVector vc = RandomPoints.vector(3, seed);
          RealMatrix U = RandomPoints.matrix(6, 3, -seed);
          LossAndGradient window = SkipGram.over(List.of(1, 4, 1), NaiveSoftmax::new).at(vc, U);
          LossAndGradient one = new NaiveSoftmax(1).at(vc, U);
          LossAndGradient sum = one.plus(new NaiveSoftmax(4).at(vc, U)).plus(one);
          assertEquals(sum.loss(), window.loss(), 1e-13);
          assertEquals(
              0, sum.outsideGradient().subtract(window.outsideGradient()).getNorm(), 1e-13);
        });
  }

  @Test
  void skipGramGradientsAgreeWithValuesAlone() {
    Draws.forEach(
        1000,
        seed -> {
          Loss J = SkipGram.over(List.of(1, 4, 1), o -> new NegativeSampling(o, List.of(0, 5, o)));
          RealVector vc = RandomPoints.vector(3, seed);
          RealMatrix U = RandomPoints.matrix(6, 3, -seed);
          LossAndGradient result = J.at(vc, U);
          assertEquals(
              Verdict.AGREE,
              GradientCheck.of(v -> J.lossAt(v, U), vc, result.centerGradient()).verdict());
          assertEquals(
              Verdict.AGREE,
              GradientCheck.of(M -> J.lossAt(vc, M), U, result.outsideGradient()).verdict());
        });
  }

  @Test
  void negativesAreDrawnOncePerPosition() {
    int[] draws = {0};
    Loss J = SkipGram.over(List.of(1, 4), o -> new NegativeSampling(o, List.of(draws[0]++)));
    J.lossAt(Golden.CENTER, RandomPoints.matrix(5, 3, 1));
    J.lossAt(Golden.CENTER, RandomPoints.matrix(5, 3, 1));
    assertEquals(2, draws[0]);
  }

  @Test
  void aLambdaIsALoss() {
    Loss mine =
        (vc, U) -> new LossAndGradient(vc.dotProduct(vc), vc.mapMultiply(2), U.scalarMultiply(0));
    SkipGram J = new SkipGram(List.of(mine, mine));
    assertEquals(
        2 * Golden.CENTER.dotProduct(Golden.CENTER), J.lossAt(Golden.CENTER, Golden.OUTSIDE));
  }

  @Test
  void everyContextWordGetsTheSameCbowGradient() {
    Draws.forEach(
        1000,
        seed -> {
          Cbow J = new Cbow(new NaiveSoftmax(2));
          RealMatrix U = RandomPoints.matrix(6, 3, -seed);
          RealVector first = RandomPoints.vector(3, seed);
          RealVector second = RandomPoints.vector(3, seed + 5000);
          CbowGradient result = J.at(List.of(first, second), U);
          assertEquals(
              Verdict.AGREE,
              GradientCheck.of(
                      v -> J.at(List.of(v, second), U).loss(), first, result.contextGradient())
                  .verdict());
          assertEquals(
              Verdict.AGREE,
              GradientCheck.of(
                      v -> J.at(List.of(first, v), U).loss(), second, result.contextGradient())
                  .verdict());
          assertEquals(
              Verdict.AGREE,
              GradientCheck.of(
                      M -> J.at(List.of(first, second), M).loss(), U, result.outsideGradient())
                  .verdict());
        });
  }

  @Test
  void cbowWithOneContextWordIsSkipGramWithOneOutsideWord() {
    CbowGradient cbow = new Cbow(new NaiveSoftmax(2)).at(List.of(Golden.CENTER), Golden.OUTSIDE);
    LossAndGradient pair = new NaiveSoftmax(2).at(Golden.CENTER, Golden.OUTSIDE);
    assertEquals(pair.loss(), cbow.loss());
    assertEquals(pair.centerGradient(), cbow.contextGradient());
    assertEquals(pair.outsideGradient(), cbow.outsideGradient());
  }

  @Test
  void cbowWithOneContextWordIsSkipGramOverNegativesToo() {
    Draws.forEach(
        20,
        seed -> {
          RealVector vc = RandomPoints.vector(3, seed);
          RealMatrix U = RandomPoints.matrix(6, 3, -seed);
          Loss term = new NegativeSampling(2, List.of(4, 4, 0));
          CbowGradient cbow = new Cbow(term).at(List.of(vc), U);
          LossAndGradient skipGram = new SkipGram(List.of(term)).at(vc, U);
          assertEquals(skipGram.loss(), cbow.loss());
          assertEquals(skipGram.centerGradient(), cbow.contextGradient());
          assertEquals(skipGram.outsideGradient(), cbow.outsideGradient());
        });
  }

  @Test
  void shapesThatCannotBeAddedAreRefused() {
    LossAndGradient one =
        new NaiveSoftmax(2).at(RandomPoints.vector(3, 1), RandomPoints.matrix(5, 3, 1));
    LossAndGradient shorter =
        new NaiveSoftmax(2).at(RandomPoints.vector(2, 1), RandomPoints.matrix(5, 2, 1));
    LossAndGradient fewer =
        new NaiveSoftmax(2).at(RandomPoints.vector(3, 1), RandomPoints.matrix(4, 3, 1));
    assertRefused(
        "∂J/∂v_c has length 3, the other one has length 2; they must be equal",
        () -> one.plus(shorter));
    assertRefused("∂J/∂U is 5×3, the other one is 4×3; they must be equal", () -> one.plus(fewer));
    assertRefused(
        "a context vector has length 2, the first one has length 3; they must be equal",
        () ->
            new Cbow(new NaiveSoftmax(0))
                .at(List.of(Golden.CENTER, RandomPoints.vector(2, 1)), Golden.OUTSIDE));
  }

  private static void assertRefused(String sentence, Executable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void emptyWindowsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> SkipGram.over(List.of(), NaiveSoftmax::new));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Cbow(new NaiveSoftmax(0)).at(List.of(), Golden.OUTSIDE));
  }
}
