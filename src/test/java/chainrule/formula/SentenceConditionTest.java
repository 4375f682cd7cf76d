package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.formula.document.IncludedFiles;
import chainrule.formula.document.SourceText;
import chainrule.formula.document.UnusableFileException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a sentence says about the display that it leads to. */
class SentenceConditionTest {
  private static final String OTHERS = "$$\\frac{\\partial J}{\\partial u_w} = \\hat y_w v_c$$\n";
  private static final String OBSERVED =
      "$$\\frac{\\partial J}{\\partial u_w} = (\\hat y_w - 1) v_c$$\n";
  private static final String BOTH =
      "$$\\frac{\\partial J}{\\partial u_w} = (\\hat y_w - y_w) v_c$$\n";

  private static List<Verdict> displays(String body) {
    SourceText text = new SourceText("a.tex", "\\begin{document}\n" + body + "\n\\end{document}");
    try {
      return Document.check(Setting.named("naive-softmax"), text, IncludedFiles.NONE)
          .lines()
          .stream()
          .map(line -> line.line().verdict())
          .filter(verdict -> verdict != Verdict.NO_CLAIM)
          .toList();
    } catch (UnusableFileException unusable) {
      throw new AssertionError(unusable);
    }
  }

  @Test
  void aCaseHoldsForTheDisplayThatItLeadsTo() {
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.HOLDS, Verdict.HOLDS),
        displays("For $w = o$:\n" + OBSERVED + "If $w \\neq o$, then\n" + OTHERS + "So\n" + BOTH));
    assertEquals(
        List.of(Verdict.HOLDS),
        displays("The gradient of $J$ w.r.t. $u_w$, when $w \\ne o$, is" + OTHERS));
  }

  @Test
  void aCaseEndsWithItsDisplayAndWithItsSentence() {
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.FAILS),
        displays("For $w \\neq o$ this is\n" + OTHERS + "and in general\n" + OTHERS));
    assertEquals(
        List.of(Verdict.FAILS), displays("For $w \\neq o$ this is easy. We get\n" + OTHERS));
    assertEquals(List.of(Verdict.FAILS), displays("This is for $w \\neq o$.\n\nThen\n" + OTHERS));
  }

  @Test
  void aCaseDoesNotMakeAFalseLineTrue() {
    assertEquals(List.of(Verdict.FAILS), displays("For $w \\neq o$:\n" + OBSERVED));
    assertEquals(List.of(Verdict.FAILS), displays("For $w = o$:\n" + OTHERS));
    assertEquals(List.of(Verdict.FAILS), displays("where $w \\neq o$ is a word:\n" + OTHERS));
  }

  @Test
  void severalConditionsOfASentenceHoldTogether() {
    String minus = "$$\\frac{\\partial J}{\\partial u_w} = 0 \\cdot v_c + \\hat y_w v_c$$";
    assertEquals(
        List.of(Verdict.HOLDS), displays("If $w \\neq o$ and $w \\neq c$, then\n" + minus));
  }
}
