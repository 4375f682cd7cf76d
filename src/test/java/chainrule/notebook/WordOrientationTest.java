package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.check.GradientCheck;
import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.Report;
import chainrule.formula.Verdict;
import chainrule.math.RandomPoints;
import chainrule.word2vec.LossAndGradient;
import chainrule.word2vec.NaiveSoftmax;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordOrientationTest {
  @ParameterizedTest
  @EnumSource
  void everyFormulaHoldsInItsOwnLayout(WordOrientation layout) {
    for (Report report : List.of(layout.center(), layout.outside())) {
      assertEquals(6, report.lines().size());
      assertEquals(6, report.count(Verdict.HOLDS), report::toString);
      assertEquals(layout.setting().name(), report.setting());
    }
  }

  @Test
  void everyFormulaWithTheWholeMatrixIsRefusedInTheOtherLayout() {
    for (WordOrientation layout : WordOrientation.values()) {
      WordOrientation other =
          layout == WordOrientation.ROWS ? WordOrientation.COLUMNS : WordOrientation.ROWS;
      Stream.of(layout.center(), layout.outside())
          .flatMap(report -> report.lines().stream())
          .filter(line -> !line.latex().startsWith("\\frac{\\partial J}{\\partial u_w}"))
          .forEach(line -> assertRefused(other, line));
    }
  }

  private static void assertRefused(WordOrientation layout, Line line) {
    Report report = Derivation.verdicts(layout.setting(), line.latex(), 1);
    assertFalse(report.holds(), () -> layout + ": " + line.latex());
  }

  @ParameterizedTest
  @EnumSource
  void gradientsTurnWithTheMatrix(WordOrientation layout) {
    RealMatrix U = layout.turn(RandomPoints.matrix(5, 3, 1));
    RealVector vc = RandomPoints.vector(3, 2);
    NaiveSoftmax J = new NaiveSoftmax(2);
    LossAndGradient gradient = J.at(vc, layout.turn(U));
    GradientCheck check =
        GradientCheck.of(
            M -> J.lossAt(vc, layout.turn(M)), U, layout.turn(gradient.outsideGradient()));
    assertEquals(chainrule.check.Verdict.AGREE, check.verdict(), check::toString);
    assertEquals(layout == WordOrientation.ROWS ? 5 : 3, U.getRowDimension());
  }

  @ParameterizedTest
  @EnumSource
  void turningTwiceGivesACopyOfTheMatrix(WordOrientation layout) {
    RealMatrix matrix = RandomPoints.matrix(5, 3, 1);
    assertEquals(matrix, layout.turn(layout.turn(matrix)));
    assertNotSame(matrix, layout.turn(matrix));
    assertTrue(layout.setting().shapes().containsKey("U"));
  }
}
