package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import chainrule.formula.repair.LatexBalance;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A true line near one with a slip of the pen. */
class RepairTest {
  private static Line line(String setting, String latex) {
    List<Line> lines = Derivation.check(Setting.named(setting), latex).lines();
    return lines.get(lines.size() - 1);
  }

  private static Stream<Arguments> slips() {
    String softmax = "naive-softmax";
    return Stream.of(
        arguments(
            softmax,
            "J=-\\log\\frac{\\exp(u_o^\\top v_c)}{\\sum_w\\exp(u_w^\\top v^c)}",
            "J=-\\log\\frac{\\exp(u_o^\\top v_c)}{\\sum_w\\exp(u_w^\\top v_c)}",
            "“c” is meant as a subscript"),
        arguments(
            softmax,
            "J=-u_o^\\top v_c+\\log\\sum_w\\exp((-u)_w^\\top v_c)",
            "J=-u_o^\\top v_c+\\log\\sum_w\\exp(u_w^\\top v_c)",
            "the minus sign before “u” is one too many"),
        arguments(
            softmax,
            "J=-u_ ^\\top v_c+\\log\\sum_w\\exp(u_w^\\top v_c)",
            "J=-u_o^\\top v_c+\\log\\sum_w\\exp(u_w^\\top v_c)",
            "“o” is lost"),
        arguments(
            softmax,
            "v=o:\\ \\frac{\\partial}{\\partial u_w}(-u_o^\\top v_c)=-v_c",
            "w=o:\\ \\frac{\\partial}{\\partial u_w}(-u_o^\\top v_c)=-v_c",
            "“v” stands where “w” is true"),
        arguments(
            softmax,
            "J_{naiye-softmax}=-\\log\\hat y_o",
            "J_{naive-softmax}=-\\log\\hat y_o",
            "“naiye-softmax” stands where “naive-softmax” is true"),
        arguments(
            softmax,
            "\\partial J \\partial v_c=U^\\top(\\hat y-y)",
            "\\frac{\\partial J}{\\partial v_c}=U^\\top(\\hat y-y)",
            "the bar of the fraction"),
        arguments(
            softmax,
            "\\frac{\\partial J}{\\partial v_c}=\\frac{\\partial v_c}{\\partial}(-\\log\\hat y_o)",
            "\\frac{\\partial J}{\\partial v_c}=\\frac{\\partial}{\\partial v_c}(-\\log\\hat y_o)",
            "is upside down"),
        arguments(
            softmax,
            "J=-u_o^\\top v_c+\\log\\exp \\sum_w (u_w^\\top v_c)",
            "J=-u_{o}^\\top v_{c} + \\log(\\sum_{w=1}^{|V|} \\exp(u_{w}^\\top v_{c}))",
            "“\\exp” and “\\sum” have changed places"),
        arguments(
            "sigmoid",
            "\\sigma(x)=\\frac{1}{1+e^{x -}}",
            "\\sigma(x)=\\frac{1}{1+e^{-x}}",
            "“-” stands at the wrong place"));
  }

  @ParameterizedTest
  @MethodSource("slips")
  void aSlipOfThePenIsUndone(String setting, String typed, String meant, String words) {
    Line line = line(setting, typed);
    Repair repair = line.repair().orElseThrow(() -> new AssertionError(line.toString()));
    assertEquals(meant.replace(" ", ""), repair.latex().replace(" ", ""));
    assertTrue(repair.words().contains(words), repair::words);
    assertEquals(Verdict.HOLDS, line(setting, repair.latex()).verdict());
  }

  private static Stream<Arguments> slipsOfTheMind() {
    String softmax = "naive-softmax";
    String sampling = "negative-sampling";
    String window = "skip-gram";
    return Stream.of(
        arguments("sigmoid", "\\sigma(x)=\\frac11+e^{-x}", "belongs into the brackets"),
        arguments("sigmoid", "\\log\\sigma(x)=-\\log 1-\\log e^{-x}", "not the sum of its parts"),
        arguments(
            sampling,
            "\\frac{\\partial J}{\\partial u_o}=-\\log'(\\sigma(u_o^\\top v_c))\\sigma'(u_o^\\top"
                + " v_c)",
            "is lost: chain rule"),
        arguments(
            sampling,
            "\\frac{\\partial}{\\partial u_o}\\sigma(u_o^\\top v_c)=v_c",
            "“\\sigma'(u_{o}^\\top v_{c})” is lost: chain rule"),
        arguments(
            sampling,
            "\\frac{\\partial J}{\\partial v_c}=-(1-\\sigma(u_o^\\top v_c))u_o"
                + "+\\big(\\sum_s(1-\\sigma(-u_{w_s}^\\top v_c))\\big)u_{w_s}",
            "“u_{w_{s}}” belongs into the brackets"),
        arguments(softmax, "\\hat y_o=\\exp(u_o^\\top v_c)", "the denominator"),
        arguments(
            softmax,
            "J=-\\frac{\\log\\exp(u_o^\\top v_c)}{\\log\\sum_w\\exp(u_w^\\top v_c)}",
            "stands where"),
        arguments(softmax, "J=-\\frac{1}{\\hat y_o}", "stands where “\\log(\\hat{y}_{o})” is true"),
        arguments(softmax, "J=-\\log(-\\hat y_o)", "the minus sign before"),
        arguments(
            softmax,
            "\\hat y_o=\\frac{\\exp(u_o^\\top v_c)}{\\sum_{w=0}^{|V|}\\exp(u_w^\\top v_c)}",
            "the range of “w” is too wide"),
        arguments(
            window, "J_{sg}=\\sum_{j=-m}^m J(v_c,w_{t+j},U)", "the condition “j \\ne 0” is lost"),
        arguments(window, "J_{sg}=\\sum_{-m\\le j\\le m,j\\ne0}J(v_c,w_{t+j})", "“U” is lost"),
        arguments(
            window,
            "\\frac{\\partial J_{sg}}{\\partial U}"
                + "=\\sum_{-m\\le j\\le m,j\\ne0}\\partial J(v_c,,w_{t+j}U)/\\partial U",
            "“,” stands at the wrong place"),
        arguments(
            window,
            "J_{sg}=\\sum_{-m\\le j\\le m,j\\ne0}J(v_c,U,w_{t+j})",
            "“U” and “w_{t+j}” have changed places"));
  }

  @ParameterizedTest
  @MethodSource("slipsOfTheMind")
  void aSlipOfTheMindIsUndone(String setting, String typed, String words) {
    Line line = line(setting, typed);
    Repair repair = line.repair().orElseThrow(() -> new AssertionError(line.toString()));
    assertTrue(repair.words().contains(words), repair::toString);
    assertEquals(Verdict.HOLDS, line(setting, repair.latex()).verdict());
  }

  @Test
  void anIndexThatMakesNoDifferenceIsTheOneOfTheSetting() {
    Line line = line("naive-softmax", "J=-\\log P(O=o|C=)");
    assertEquals("J=-\\log P(O=o|C=c)", line.repair().map(Repair::latex).orElse(""));
  }

  @Test
  void aConditionThatIsNeverMetIsMended() {
    Line line =
        line("naive-softmax", "w\\ne w:\\ \\frac{\\partial}{\\partial u_w}(-u_o^\\top v_c)=0");
    assertEquals(Verdict.UNDEFINED, line.verdict());
    Repair repair = line.repair().orElseThrow(() -> new AssertionError(line.toString()));
    assertEquals(Verdict.HOLDS, line("naive-softmax", repair.latex()).verdict());
  }

  /** Lines that only something trivial, absurd or conditional is near. */
  private static Stream<Arguments> hopeless() {
    return Stream.of(
        arguments("sigmoid", "\\sigma(x)=x"),
        arguments("sigmoid", "x=-x"),
        arguments("naive-softmax", "J=0"),
        arguments("naive-softmax", "J=-J"),
        arguments("naive-softmax", "\\hat y_w=\\hat y_o"),
        arguments("naive-softmax", "|V|=2d"),
        arguments("naive-softmax", "c=o"),
        arguments("naive-softmax", "\\frac{\\partial J}{\\partial v_c}=0"),
        arguments("naive-softmax", "J+\\frac{\\partial J}{\\partial u_o}^\\top v_c=J"),
        arguments("skip-gram", "J_{sg}=1"));
  }

  @ParameterizedTest
  @MethodSource("hopeless")
  void whatSaysNothingIsNoRepair(String setting, String typed) {
    Line line = line(setting, typed);
    assertEquals("", line.repair().map(Repair::latex).orElse(""), line::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\sigma'(x)=\\left(1+\\sigma(x)\\right)\\sigma(x)",
        "\\sigma'(x)=\\big(1+\\sigma(x)\\big)\\,\\sigma(x)",
        "\\sigma(x)=\\frac{1}{\\left(1+e^{x}\\right)}",
        "\\sigma(x)=\\left[1-e^{-x}\\right]^{-1}",
        "\\left(1-\\sigma(x)\\right)=\\left(\\sigma(x)\\right)"
      })
  void whatIsProposedIsBalanced(String typed) {
    Line line = line("sigmoid", typed);
    Repair repair = line.repair().orElseThrow(() -> new AssertionError(line.toString()));
    assertTrue(LatexBalance.isBalanced(repair.latex()), repair::latex);
    assertEquals(Verdict.HOLDS, line("sigmoid", repair.latex()).verdict());
  }

  @Test
  void aLineIsNotMadeTrueByAConditionOfItsOwn() {
    for (String typed :
        List.of("\\frac{\\partial J}{\\partial u_w}=\\hat y_w v_c", "y_w=1", "w=x")) {
      for (Repair repair : line("naive-softmax", typed).repair().stream().toList()) {
        assertFalse(repair.latex().contains("(w"), repair::latex);
        assertFalse(repair.latex().contains("mathbb"), repair::latex);
      }
    }
  }

  @Test
  void aConditionUnderWhichItHoldsIsSaid() {
    Line zero = line("skip-gram", "\\frac{\\partial J_{sg}}{\\partial v_i}=0");
    assertTrue(zero.hasRemark(RemarkKind.HOLDS_UNDER_CONDITION), zero::toString);
    assertTrue(zero.message().contains("i \\ne c"), zero::message);
  }

  @Test
  void theOtherSideIsNoRepair() {
    Line line = line("skip-gram", "J_{sg}=\\sum_{j=2}^m J(v_c,w_{t+j},U)");
    assertTrue(
        line.repair().filter(near -> near.words().contains("J_{sg}")).isEmpty(), line::toString);
  }

  @Test
  void placesCountCharactersBeyondTheFirstPlaneAsTheTextDoes() {
    String typed = "\\text{\uD83D\uDE00\uD835\uDF0E: } J=-\\log\\hat y_w";
    assertEquals(
        "\\text{\uD83D\uDE00\uD835\uDF0E: } J=-\\log(\\hat{y}_{o})",
        line("naive-softmax", typed).repair().map(Repair::latex).orElse(""));
    String strange = "\\text{\uD83D\uDE00: } J=\uD835\uDF0E(x)";
    Line line = line("naive-softmax", strange);
    assertEquals(strange.indexOf("\uD835"), line.place().orElse(-1), line::toString);
    assertTrue(line.message().contains("“\uD835\uDF0E”"), line::message);
  }

  @Test
  void aSlipInADefinitionIsUndoneThere() {
    String typed = "\\hat y_w=\\frac{e_w}{S},\\ e_w=\\exp(u_w^\\top v_c),\\ o=\\sum_w e_w";
    Line line = line("naive-softmax", typed);
    assertEquals(
        typed.replace("o=\\sum", "S=\\sum"),
        line.repair().map(Repair::latex).orElse(""),
        line::toString);
  }

  @Test
  void theSideIsMendedWhereItStandsAndNotInTheCondition() {
    Line line = line("sigmoid", "x=-|x| \\quad (-|x| < x)");
    Repair repair = line.repair().orElseThrow(() -> new AssertionError(line.toString()));
    assertEquals("x=|x| \\quad (-|x| < x)", repair.latex());
    assertEquals(Verdict.HOLDS, line("sigmoid", repair.latex()).verdict());
  }

  @Test
  void aRepairHoldsAsItIsPrinted() {
    String conditional =
        "\\frac{\\partial}{\\partial u_w}\\log\\sum_x\\exp(u_x^\\top v_c)"
            + "=\\frac{1}{-\\sum_x\\exp(u_x^\\top v_c)}"
            + "\\Big\\{\\frac{\\partial}{\\partial u_o}\\sum_x\\exp(u_x^\\top v_c)\\Big\\}\\ (w=o)";
    assertEquals(Verdict.FAILS, line("naive-softmax-columns", conditional).verdict());
    assertHoldsRepaired("naive-softmax-columns", conditional);
    assertHoldsRepaired("cross-entropy", "H(p,q)=-\\sum_i p_i\\sum_i \\log q_i");
  }

  private static void assertHoldsRepaired(String setting, String latex) {
    for (Repair repair : line(setting, latex).repair().stream().toList()) {
      assertEquals(Verdict.HOLDS, line(setting, repair.latex()).verdict(), repair::toString);
    }
  }

  @Test
  void noFunctionIsAppliedToItself() {
    Line line = line("sigmoid", "\\sigma'(x)=\\sigma(x)-\\sigma()");
    assertTrue(
        line.repair().filter(near -> near.latex().contains("\\sigma(\\sigma)")).isEmpty(),
        line::toString);
  }

  @Test
  void aProductThatShouldBeASumIsSaidToBeOne() {
    Line line = line("naive-softmax", "J=-u_o^\\top v_c+\\log\\prod_w\\exp(u_w^\\top v_c)");
    assertTrue(line.repair().orElseThrow().words().contains("\\sum"), line::toString);
  }

  @Test
  void whatMeansNothingIsMarked() {
    String latex = "J=-\\log\\hat q_o";
    assertEquals(latex.indexOf("\\hat"), line("naive-softmax", latex).place().orElse(-1));
  }

  @Test
  void aSumThatMayBeEmptyHasNoLogarithm() {
    String latex =
        "\\frac{\\partial}{\\partial u_{w_s}}\\log\\sum_{t:w_t\\n"
            + "e w_s}\\sigma(-u_{w_t}^\\top v_c)=0";
    assertEquals(Verdict.HOLDS, line("negative-sampling", latex).verdict());
    assertEquals(Verdict.FAILS, line("negative-sampling-repeated", latex).verdict());
  }

  @Test
  void aSideIsReplacedWithTheSizesOfItsBrackets() {
    String typed = "\\frac{\\partial J}{\\partial v_c} = \\left( U \\right)^\\top (y - \\hat y)";
    Repair repair = line("naive-softmax", typed).repair().orElseThrow();
    assertEquals("\\frac{\\partial J}{\\partial v_c} = -U^\\top (y - \\hat{y})", repair.latex());
  }
}
