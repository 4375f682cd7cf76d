package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a row says about the rows below it. */
class HeadingsTest {
  private static final Setting SETTING = Setting.named("naive-softmax");
  private static final String GRADIENT = "\\frac{\\partial J}{\\partial u_w} = ";

  private static List<Verdict> verdicts(String latex) {
    return Derivation.verdicts(SETTING, latex, 1).lines().stream().map(Line::verdict).toList();
  }

  @Test
  void aCaseHoldsUpToTheNextOne() {
    String latex =
        "w = o: \\\\"
            + (GRADIENT + "(\\hat y_w - 1) v_c \\\\ = \\hat y_w v_c - v_c \\\\")
            + "(w \\ne o) \\\\"
            + (GRADIENT + "\\hat y_w v_c \\\\")
            + "\\text{Case 2: } w = o \\\\"
            + (GRADIENT + "\\hat y_w v_c");
    assertEquals(
        List.of(
            Verdict.NO_CLAIM,
            Verdict.HOLDS,
            Verdict.HOLDS,
            Verdict.NO_CLAIM,
            Verdict.HOLDS,
            Verdict.NO_CLAIM,
            Verdict.FAILS),
        verdicts(latex));
  }

  @Test
  void theSameHeadGoesOnUnderEachCase() {
    String latex =
        GRADIENT
            + "(\\hat y_w - y_w) v_c \\\\"
            + "w = o: \\\\ = (\\hat y_w - 1) v_c \\\\"
            + "w \\ne o: \\\\ = \\hat y_w v_c";
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.NO_CLAIM, Verdict.HOLDS, Verdict.NO_CLAIM, Verdict.HOLDS),
        verdicts(latex));
  }

  @Test
  void aHeadThatWasNotReadIsNamedBelow() {
    Report report =
        Derivation.verdicts(
            SETTING, "J = J \\\\ \\frac{\\partial J}{v_c ) = 3 \\\\ = 4 \\\\ = 4", 1);
    Line below = report.lines().get(2);
    assertEquals(Verdict.UNREADABLE, below.verdict());
    assertTrue(below.message().contains("which this line goes on from, was not read"));
  }

  @Test
  void displaysOnNeighbouringLinesAreRowsOfTheirOwn() {
    String displays =
        "$$J = J$$\n"
            + "$$J = J$$\n"
            + "\\[J = J\\]\n"
            + "\\begin{equation}J = J\\end{equation}\n"
            + "J = J \\n"
            + "ewline J = J";
    assertEquals(
        List.of(
            Verdict.HOLDS,
            Verdict.HOLDS,
            Verdict.HOLDS,
            Verdict.HOLDS,
            Verdict.HOLDS,
            Verdict.HOLDS),
        verdicts(displays));
  }
}
