package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StepSizeStudyTest {
  private static final StepSizeStudy EXP = StepSizeStudy.of(StrictMath::exp, 1, StrictMath.E);

  @Test
  void forwardErrorFallsLikeHAndCentralErrorLikeHSquared() {
    StepSizeStudy.Point coarse = at(1e-2);
    StepSizeStudy.Point fine = at(1e-3);
    assertEquals(10, coarse.forwardError() / fine.forwardError(), 0.1);
    assertEquals(100, coarse.centralError() / fine.centralError(), 1);
  }

  @Test
  void stepOfOneGivesTheQuotientsOfThreeValues() {
    double e = StrictMath.E;
    StepSizeStudy.Point first = EXP.points().get(0);
    assertEquals(e * e - e - e, first.forwardError(), 1e-14);
    assertEquals((e * e - 1) / 2 - e, first.centralError(), 1e-14);
  }

  @Test
  void decadesAreWholePowersOfTen() {
    assertEquals(61, EXP.points().size());
    assertEquals(16, EXP.decades().size());
    for (int k = 0; k < 16; k++) {
      assertEquals(-k, StrictMath.log10(EXP.decades().get(k).h()), 1e-9);
    }
  }

  @Test
  void bothCurvesTurnUpAgain() {
    assertTrue(at(1e-14).centralError() > 1e4 * EXP.bestCentral().centralError());
    assertTrue(at(1e-14).forwardError() > 1e3 * EXP.bestForward().forwardError());
  }

  @Test
  void bestStepsAreNearTheRootsOfEpsilon() {
    assertEquals(-8, StrictMath.log10(EXP.bestForward().h()), 1);
    assertEquals(-5.2, StrictMath.log10(EXP.bestCentral().h()), 1);
  }

  @Test
  void straightLineHasOnlyRounding() {
    StepSizeStudy line = StepSizeStudy.of(x -> 3 * x, 0, 3);
    assertTrue(line.points().stream().allMatch(point -> point.centralError() <= 1e-15));
  }

  private static StepSizeStudy.Point at(double h) {
    return EXP.points().stream()
        .filter(point -> Math.abs(point.h() / h - 1) < 1e-6)
        .findFirst()
        .orElseThrow();
  }
}
