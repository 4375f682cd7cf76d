package chainrule.word2vec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.Draws;
import chainrule.check.ExactGradient;
import chainrule.check.GradientCheck;
import chainrule.check.Verdict;
import chainrule.math.RandomPoints;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/**
 * Every loss at a thousand points, against values alone and against exact differentiation of the
 * loss as it stands on paper, written here a second time in numbers that carry derivatives.
 */
class ExactGradientsTest {
  private static final int WORDS = 5;
  private static final double TOLERANCE = 1e-12;

  /** One point: vectors, a window, and negatives, repeats and the outside word among them. */
  private record Point(
      RealVector first,
      RealVector second,
      RealMatrix U,
      List<Integer> outsides,
      List<Integer> negatives) {
    static Point of(long seed) {
      Random random = new Random(seed);
      return new Point(
          RandomPoints.vector(3, seed),
          RandomPoints.vector(3, seed + 5000),
          RandomPoints.matrix(WORDS, 3, -seed),
          random.ints(1 + random.nextInt(4), 0, WORDS).boxed().toList(),
          random.ints(1 + random.nextInt(6), 0, WORDS).boxed().toList());
    }

    int outside() {
      return outsides.get(0);
    }

    Loss negativeSampling(int o) {
      return new NegativeSampling(o, negatives);
    }

    /** log Σ exp z_w − z_o, z_w the score of word w. */
    DerivativeStructure naiveSoftmax(int o, IntFunction<DerivativeStructure> score) {
      return IntStream.range(0, WORDS)
          .mapToObj(w -> score.apply(w).exp())
          .reduce(DerivativeStructure::add)
          .orElseThrow()
          .log()
          .subtract(score.apply(o));
    }

    /** log(1 + e^(−z_o)) + Σ_s log(1 + e^(z_{w_s})). */
    DerivativeStructure negativeSampling(int o, IntFunction<DerivativeStructure> score) {
      return negatives.stream()
          .map(w -> score.apply(w).exp().log1p())
          .reduce(score.apply(o).negate().exp().log1p(), DerivativeStructure::add);
    }
  }

  /** A loss of one outside word, in numbers that carry derivatives. */
  private interface Term {
    DerivativeStructure at(int o, IntFunction<DerivativeStructure> score);
  }

  @Test
  void naiveSoftmaxHasExactGradients() {
    Draws.forEach(
        1000,
        seed -> {
          Point p = Point.of(seed);
          assertExact(
              p, new NaiveSoftmax(p.outside()), score -> p.naiveSoftmax(p.outside(), score));
        });
  }

  @Test
  void negativeSamplingHasExactGradients() {
    Draws.forEach(
        1000,
        seed -> {
          Point p = Point.of(seed);
          assertExact(
              p, p.negativeSampling(p.outside()), score -> p.negativeSampling(p.outside(), score));
        });
  }

  @Test
  void skipGramOverTheNaiveSoftmaxHasExactGradients() {
    Draws.forEach(
        1000,
        seed -> {
          Point p = Point.of(seed);
          assertExact(p, SkipGram.over(p.outsides, NaiveSoftmax::new), sum(p, p::naiveSoftmax));
        });
  }

  @Test
  void skipGramOverNegativeSamplingHasExactGradients() {
    Draws.forEach(
        1000,
        seed -> {
          Point p = Point.of(seed);
          assertExact(
              p, SkipGram.over(p.outsides, p::negativeSampling), sum(p, p::negativeSampling));
        });
  }

  @Test
  void cbowOverTheNaiveSoftmaxHasExactGradients() {
    Draws.forEach(
        1000,
        seed -> {
          Point p = Point.of(seed);
          assertExact(p, new Cbow(new NaiveSoftmax(p.outside())), p::naiveSoftmax);
        });
  }

  @Test
  void cbowOverNegativeSamplingHasExactGradients() {
    Draws.forEach(
        1000,
        seed -> {
          Point p = Point.of(seed);
          assertExact(p, new Cbow(p.negativeSampling(p.outside())), p::negativeSampling);
        });
  }

  private static ScoredLoss sum(Point p, Term term) {
    return score ->
        p.outsides.stream()
            .map(o -> term.at(o, score))
            .reduce(DerivativeStructure::add)
            .orElseThrow();
  }

  /** A loss as a function of the scores. */
  private interface ScoredLoss {
    DerivativeStructure at(IntFunction<DerivativeStructure> score);
  }

  private static void assertExact(Point p, Loss J, ScoredLoss loss) {
    LossAndGradient result = J.at(p.first, p.U);
    assertClose(exactInCenter(p.first, p.U, loss), result.centerGradient());
    assertClose(exactInOutside(p.first, p.U, loss), result.outsideGradient());
    assertAgrees(GradientCheck.of(v -> J.lossAt(v, p.U), p.first, result.centerGradient()));
    assertAgrees(GradientCheck.of(M -> J.lossAt(p.first, M), p.U, result.outsideGradient()));
  }

  private static void assertExact(Point p, Cbow J, Term term) {
    List<RealVector> context = List.of(p.first, p.second);
    CbowGradient result = J.at(context, p.U);
    RealVector sum = p.first.add(p.second);
    ScoredLoss loss = score -> term.at(p.outside(), score);
    RealVector exact =
        ExactGradient.of(
            (DerivativeStructure[] v) -> {
              DerivativeStructure[] hat = new DerivativeStructure[3];
              Arrays.setAll(hat, i -> v[i].add(p.second.getEntry(i)));
              return loss.at(w -> hat[0].linearCombination(p.U.getRow(w), hat));
            },
            p.first);
    assertClose(exact, result.contextGradient());
    assertClose(exactInOutside(sum, p.U, loss), result.outsideGradient());
    assertAgrees(
        GradientCheck.of(
            v -> J.at(List.of(v, p.second), p.U).loss(), p.first, result.contextGradient()));
    assertAgrees(
        GradientCheck.of(
            v -> J.at(List.of(p.first, v), p.U).loss(), p.second, result.contextGradient()));
    assertAgrees(GradientCheck.of(M -> J.at(context, M).loss(), p.U, result.outsideGradient()));
  }

  private static RealVector exactInCenter(RealVector vc, RealMatrix U, ScoredLoss loss) {
    return ExactGradient.of(
        (DerivativeStructure[] v) -> loss.at(w -> v[0].linearCombination(U.getRow(w), v)), vc);
  }

  private static RealMatrix exactInOutside(RealVector vc, RealMatrix U, ScoredLoss loss) {
    return ExactGradient.of(
        (DerivativeStructure[][] u) -> loss.at(w -> u[w][0].linearCombination(vc.toArray(), u[w])),
        U);
  }

  private static void assertClose(RealVector expected, RealVector actual) {
    assertEquals(0, expected.getLInfDistance(actual), TOLERANCE * (1 + expected.getLInfNorm()));
  }

  private static void assertClose(RealMatrix expected, RealMatrix actual) {
    assertEquals(0, expected.subtract(actual).getNorm(), TOLERANCE * (1 + expected.getNorm()));
  }

  private static void assertAgrees(GradientCheck check) {
    assertEquals(Verdict.AGREE, check.verdict(), check::toString);
  }
}
