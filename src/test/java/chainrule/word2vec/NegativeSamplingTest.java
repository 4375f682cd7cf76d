package chainrule.word2vec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.Draws;
import chainrule.check.GradientCheck;
import chainrule.check.Verdict;
import chainrule.math.RandomPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class NegativeSamplingTest {
  @Test
  void lossAndGradientsEqualReferenceValues() {
    LossAndGradient result =
        new NegativeSampling(2, List.of(0, 3, 3)).at(Golden.CENTER, Golden.OUTSIDE);
    assertEquals(1.2223114796059668, result.loss(), 1e-15);
    assertArrayEquals(
        new double[] {0.15325483865131918, 1.6825139006028152, 0.58664749344289258},
        result.centerGradient().toArray(),
        1e-15);
    Golden.assertRows(
        new double[][] {
          {0.082258231448281582, -0.20564557862070395, 0.32903292579312633},
          {0, 0, 0},
          {-0.045046496980975914, 0.11261624245243979, -0.18018598792390366},
          {0.37754066879814544, -0.94385167199536359, 1.5101626751925817},
          {0, 0, 0}
        },
        result.outsideGradient());
  }

  @Test
  void gradientsAgreeWithValuesAlone() {
    Draws.forEach(
        1000,
        seed -> {
          Random random = new Random(seed);
          List<Integer> negatives = new ArrayList<>();
          random.ints(1 + random.nextInt(6), 0, 5).forEach(negatives::add);
          NegativeSampling J = new NegativeSampling(random.nextInt(5), negatives);
          RealVector vc = RandomPoints.vector(3, seed);
          RealMatrix U = RandomPoints.matrix(5, 3, -seed);
          LossAndGradient result = J.at(vc, U);
          GradientCheck center = GradientCheck.of(v -> J.lossAt(v, U), vc, result.centerGradient());
          GradientCheck outside =
              GradientCheck.of(M -> J.lossAt(vc, M), U, result.outsideGradient());
          assertEquals(Verdict.AGREE, center.verdict(), () -> J + " ∂J/∂v_c: " + center);
          assertEquals(Verdict.AGREE, outside.verdict(), () -> J + " ∂J/∂U: " + outside);
        });
  }

  @Test
  void repeatedNegativeCountsTwice() {
    Draws.forEach(
        20,
        seed -> {
          RealVector vc = RandomPoints.vector(3, seed);
          RealMatrix U = RandomPoints.matrix(5, 3, -seed);
          LossAndGradient none = new NegativeSampling(0, List.of()).at(vc, U);
          LossAndGradient once = new NegativeSampling(0, List.of(4)).at(vc, U);
          LossAndGradient twice = new NegativeSampling(0, List.of(4, 4)).at(vc, U);
          assertEquals(twice.loss() - once.loss(), once.loss() - none.loss(), 1e-14);
          RealMatrix doubled = once.outsideGradient().copy();
          doubled.setRowVector(4, doubled.getRowVector(4).mapMultiply(2));
          assertEquals(0, twice.outsideGradient().subtract(doubled).getNorm(), 1e-15);
        });
  }

  @Test
  void untouchedRowsHaveNoGradient() {
    RealMatrix gradient =
        new NegativeSampling(1, List.of(3)).at(Golden.CENTER, Golden.OUTSIDE).outsideGradient();
    assertArrayEquals(new double[3], gradient.getRow(0));
    assertArrayEquals(new double[3], gradient.getRow(2));
  }

  @Test
  void badIndicesAreNamed() {
    assertEquals(
        "negative is 9; U has 5 rows, so it must lie in 0..4",
        assertThrows(
                IllegalArgumentException.class,
                () -> new NegativeSampling(0, List.of(9)).at(Golden.CENTER, Golden.OUTSIDE))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> new NegativeSampling(0, List.of(-1)));
  }
}
