package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line means. */
class DerivationTest {
  private static final Setting ROWS = Setting.named("naive-softmax");
  private static final Setting COLUMNS = Setting.named("naive-softmax-columns");

  private static List<Verdict> verdicts(Setting setting, String latex) {
    return Derivation.check(setting, latex).lines().stream().map(Line::verdict).toList();
  }

  private static Verdict verdict(Setting setting, String latex) {
    List<Verdict> all = verdicts(setting, latex);
    return all.get(all.size() - 1);
  }

  private static Line line(Setting setting, String latex) {
    List<Line> lines = Derivation.check(setting, latex).lines();
    return lines.get(lines.size() - 1);
  }

  @Test
  void sidesThatArePrintedAlikeAreSaidToAgreeInTheDigitsThatAreShown() {
    Report report = Derivation.check(Setting.of("given x \\in \\mathbb{R}"), "\\tanh(100) = 1");
    String example = report.lines().get(0).counterexample().orElseThrow().toString();
    assertEquals(
        "the left side is 1, the right side is 1; they agree in all digits that are shown",
        example);
  }

  @Test
  void theDerivationOfTheDesignHolds() {
    Report report =
        Derivation.check(
            ROWS,
            """
            J &= -\\log \\hat y_o \\\\
              &= -u_o^\\top v_c + \\log \\sum_{w=1}^{|V|} \\exp(u_w^\\top v_c) \\\\
            \\frac{\\partial J}{\\partial v_c} &= -u_o + \\sum_{w=1}^{|V|} \\hat y_w u_w \\\\
              &= U^\\top (\\hat y - y)
            """);
    assertTrue(report.holds(), report::toString);
    assertEquals(4, report.lines().size());
    assertTrue(report.lines().stream().allMatch(l -> l.error() < 1e-12));
  }

  @Test
  void aFamilyMayBeEmptyAtSomePoints() {
    Setting setting =
        Setting.of(
            """
            given n \\in \\{2,\\dots,5\\}
            given w_k \\in \\{1,\\dots,n\\} for k \\in \\{1,\\dots,n-2\\}
            """);
    String sum = "\\sum_{k=1}^{n-2} w_k";
    assertEquals(Verdict.HOLDS, verdict(setting, "n + " + sum + " = " + sum + " + n"));
  }

  @Test
  void theLayoutOfUDecidesWhichProductIsTrue() {
    String rows = "\\partial J/\\partial v_c = U^\\top(\\hat y - y)";
    String columns = "\\partial J/\\partial v_c = U(\\hat y - y)";
    assertEquals(Verdict.HOLDS, verdict(ROWS, rows));
    assertEquals(Verdict.MEANINGLESS, verdict(ROWS, columns));
    assertEquals(Verdict.HOLDS, verdict(COLUMNS, columns));
    assertEquals(Verdict.MEANINGLESS, verdict(COLUMNS, rows));
  }

  @Test
  void aSlipDoesNotCondemnTheTrueLinesAfterIt() {
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.FAILS, Verdict.HOLDS),
        verdicts(
            ROWS,
            "\\frac{\\partial J}{\\partial v_c} = -u_o + \\sum_w \\hat y_w u_w \\\\ = u_o + \\sum_w \\hat y_w u_w \\\\ = U^\\top(\\hat y - y)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-\\sum_w y_w \\log \\hat y_w = y_o \\log \\hat y_o = \\log \\hat y_o",
        "\\frac{\\partial J}{\\partial v_c} = U (\\hat y - y) = u_o + \\sum_w \\hat y_w u_w",
        "J = \\log \\hat y_o = -\\log \\hat y_o = u_o^\\top v_c + \\log \\sum_w \\exp(u_w^\\top v_c)"
      })
  void aTrueLineNearALineOfManySidesIsTrueInAllOfThem(String latex) {
    Line line = line(ROWS, latex);
    assertEquals(Verdict.HOLDS, verdict(ROWS, line.repair().orElseThrow().latex()), line::toString);
  }

  @Test
  void aLineWithASideThatCannotBeMendedHasNoTrueLineNearIt() {
    String hopeless = "\\|v_c\\|^6 + \\sin(\\|v_c\\|) + \\cos(u_o^\\top u_o) - 17.25";
    Line line = line(ROWS, "J = \\log \\hat y_o = " + hopeless);
    assertEquals(Verdict.FAILS, line.verdict());
    assertTrue(line.repair().isEmpty(), line::toString);
  }

  @Test
  void aHeadThatMeansNothingHandsOverToTheNextSide() {
    List<Line> lines =
        Derivation.check(
                ROWS, "Q = U^\\top \\hat y \\\\ = \\sum_w \\hat y_w u_w \\\\ = \\sum_w u_w")
            .lines();
    assertEquals(
        List.of(Verdict.UNREADABLE, Verdict.HOLDS, Verdict.FAILS),
        lines.stream().map(Line::verdict).toList());
    assertTrue(lines.get(1).message().contains("head"), lines.get(1)::toString);
  }

  @Test
  void aRowThatStartsWithASignGoesOnFromTheRowAbove() {
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.HOLDS),
        verdicts(ROWS, "J = -u_o^\\top v_c \\\\ &\\quad + \\log\\sum_w \\exp(u_w^\\top v_c)"));
  }

  @Test
  void aBrokenProductIsReadAsOne() {
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.HOLDS),
        verdicts(
            ROWS,
            "\\frac{\\partial J}{\\partial v_c} = -\\frac{1}{P} \\\\ \\cdot \\frac{\\partial P}{\\partial v_c}"));
  }

  @Test
  void theSignOfASetDoesNotGoOnInTheNextRow() {
    Report report =
        Derivation.check(
            Setting.named("normalisation"),
            "x &= \\alpha y,\\ \\alpha \\in \\mathbb R^+ \\\\ y = x / \\alpha");
    assertEquals(2, report.lines().size());
    assertTrue(report.holds());
  }

  @Test
  void anExpressionAloneClaimsNothingAndIsTheHeadOfWhatFollows() {
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS),
        verdicts(ROWS, "\\frac{\\partial J}{\\partial z} \\\\ = \\hat y - y"));
  }

  @Test
  void aConditionHoldsUntilTheNextHead() {
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.HOLDS, Verdict.FAILS),
        verdicts(
            ROWS,
            "w = o:\\ \\frac{\\partial J}{\\partial u_w} = (\\hat y_w - 1) v_c \\\\ = (\\hat y_o - 1) v_c \\\\ \\frac{\\partial J}{\\partial u_w} = (\\hat y_w - 1) v_c"));
  }

  @Test
  void anEquationWithAFreeIndexBeforeAColonIsACondition() {
    assertEquals(
        Verdict.HOLDS,
        verdict(
            ROWS,
            "w + [w \\ne o] = o:\\ \\frac{\\partial J}{\\partial u_o} = (\\hat y_o - 1) v_c"));
  }

  @Test
  void aBranchThatDrawsHardlyMeetIsTriedAtSeveralPoints() {
    Setting setting =
        Setting.of(
            "given x, y \\in \\mathbb{R},\\ r \\in (0, 1),\\ a \\in \\mathbb{R}^+,\\ n \\in \\{2,\\dots,4\\},\\ v \\in \\mathbb{R}^n");
    String branches = "\\begin{cases} x & x > 2 \\\\ 2 & x \\le 2 \\end{cases}";
    assertEquals(Verdict.HOLDS, verdict(setting, branches + " = \\max(x, 2)"));
    assertEquals(Verdict.FAILS, verdict(setting, branches + " = \\max(x [n = 2], 2)"));
  }

  @Test
  void aFunctionOfAVectorNeverStandsAlone() {
    Setting sigmoid = Setting.named("sigmoid");
    assertEquals(Verdict.HOLDS, verdict(sigmoid, "\\tanh = \\tanh(x)"));
    assertEquals(
        Verdict.UNREADABLE, verdict(sigmoid, "\\sigma(x \\operatorname{softmax}) = \\sigma(x)"));
  }

  @Test
  void anIndexOfTheHeadIsComparedAndNotDefined() {
    String setting =
        "given n \\in \\{2,\\dots,4\\},\\ o \\in \\{1,\\dots,n\\},\\ v \\in \\mathbb{R}^n";
    String latex = "(v - v + e_o)_k &= 1, & k = o \\\\ &= 0, & k = o \\\\ &= 1, & k = o";
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.FAILS, Verdict.HOLDS),
        Derivation.verdicts(Setting.of(setting), latex, 1).lines().stream()
            .map(Line::verdict)
            .toList());
  }

  @Test
  void elseIsTheOppositeOfIf() {
    assertEquals(Verdict.HOLDS, verdict(ROWS, "y_w = 1\\ \\text{if}\\ w = o,\\ 0\\ \\text{else}"));
    assertEquals(Verdict.FAILS, verdict(ROWS, "y_w = 0\\ \\text{if}\\ w = o,\\ 1\\ \\text{else}"));
  }

  @Test
  void aConditionThatIsNeverMetLeavesTheLineUndefined() {
    assertEquals(
        Verdict.UNDEFINED, verdict(Setting.named("negative-sampling"), "w_s = o:\\ u_o = 0"));
  }

  @Test
  void aFreeIndexMeansForEveryValue() {
    assertEquals(
        Verdict.HOLDS, verdict(ROWS, "\\frac{\\partial J}{\\partial u_w} = (\\hat y_w - y_w) v_c"));
    assertEquals(
        Verdict.FAILS, verdict(ROWS, "\\frac{\\partial J}{\\partial u_w} = \\hat y_w v_c"));
  }

  @Test
  void aBoundLetterShadowsAFreeOne() {
    assertEquals(
        Verdict.HOLDS,
        verdict(
            ROWS,
            "\\frac{\\partial}{\\partial u_w} \\log\\sum_w \\exp(u_w^\\top v_c) = \\frac{\\exp(u_w^\\top v_c)}{\\sum_w \\exp(u_w^\\top v_c)} v_c"));
  }

  @Test
  void whatMovesARowMovesTheMatrix() {
    assertEquals(
        Verdict.HOLDS,
        verdict(ROWS, "\\frac{\\partial\\, u_w^\\top v_c}{\\partial U} = e_w v_c^\\top"));
    assertEquals(
        Verdict.HOLDS, verdict(ROWS, "\\frac{\\partial\\, e_w^\\top U v_c}{\\partial u_w} = v_c"));
  }

  @Test
  void aLetThatIsDifferentiatedInIsCutLoose() {
    assertEquals(
        Verdict.HOLDS,
        verdict(ROWS, "\\frac{\\partial J}{\\partial \\hat y_o} = -\\frac{1}{\\hat y_o}"));
  }

  @Test
  void changingOneLetChangesTheVerdict() {
    String line = "\\frac{\\partial J}{\\partial z} = \\hat y - y";
    assertEquals(Verdict.HOLDS, verdict(ROWS, line));
    assertEquals(Verdict.FAILS, verdict(ROWS.with("let J = \\log \\hat y_o"), line));
  }

  @Test
  void aDefinitionOfALineChangesNothingThatWasDefinedBefore() {
    assertEquals(
        Verdict.HOLDS,
        verdict(
            ROWS, "\\hat y_w = \\frac{e_w}{S},\\ e_w = \\exp(u_w^\\top v_c),\\ S = \\sum_w e_w"));
  }

  @Test
  void aLineThatRepeatsTheSettingIsSaidToBeADefinition() {
    Line line = line(ROWS, "J = -\\log \\hat y_o");
    assertTrue(line.message().contains("definition"));
    assertTrue(line.isDefinition() && line.verdict() == Verdict.HOLDS);
    Line derived = line(ROWS, "J = -\\log \\hat y_o = -z_o + \\log \\sum_w e^{z_w}");
    assertFalse(derived.isDefinition(), derived::toString);
    Line last = line(ROWS, "J = -\\log \\frac{e^{z_o}}{\\sum_w e^{z_w}} = -\\log \\hat y_o");
    assertFalse(last.isDefinition(), last::toString);
  }

  @Test
  void howANotationIsReadIsSaidOnceInADerivation() {
    String read = "\\log e^{z_o} u_o = z_o u_o";
    List<Line> lines = Derivation.check(ROWS, read + "\\\\ J = z_o \\\\" + read).lines();
    assertTrue(lines.get(0).hasRemark(RemarkKind.READING), lines::toString);
    assertTrue(lines.get(2).remarks().isEmpty(), lines::toString);
  }

  @Test
  void aNameThatIsNotKnownIsNoGuess() {
    Line line = line(ROWS, "J = -\\log \\hat q_o");
    assertEquals(Verdict.UNREADABLE, line.verdict());
    assertTrue(line.message().contains("\\hat{q}"), line::toString);
  }

  @Test
  void aShapeErrorSaysWhatCouldBeFormed() {
    String message = line(ROWS, "J = -U^\\top v_c").message();
    assertTrue(message.contains("“U^\\top” is d×|V|"), message);
    assertTrue(message.contains("“U v_{c}” can"), message);
  }

  @Test
  void twoColumnsSideBySideLackATranspose() {
    Line line = line(ROWS, "J = -u_o v_c + \\log\\sum_w \\exp(u_w^\\top v_c)");
    assertEquals(Verdict.MEANINGLESS, line.verdict());
    assertTrue(line.repair().orElseThrow().latex().contains("u_{o}^\\top v_{c}"), line::toString);
  }

  @Test
  void aCounterexampleIsSmallAndRound() {
    Line line = line(ROWS, "\\frac{\\partial J}{\\partial z} = \\hat y + y");
    String text = line.counterexample().orElseThrow().toString();
    assertTrue(
        text.matches("at U = \\[[-0-9. ;]*\\], “v_\\{c\\}” = \\([-0-9., ]*\\), o = [123]: .*"),
        text);
  }

  @Test
  void theLogarithmStopsBeforeAVector() {
    assertEquals(
        Verdict.HOLDS, verdict(ROWS, "\\sum_w \\log\\hat y_w u_w = \\sum_w (\\log\\hat y_w) u_w"));
  }

  @Test
  void skipGramHoldsForEitherLoss() {
    String lines =
        """
        \\partial J_{sg}/\\partial U = \\sum_{-m\\le j\\le m,\\,j\\ne0}\\partial J(v_c,w_{t+j},U)/\\partial U \\\\
        \\partial J_{sg}/\\partial v_c = \\sum_{-m\\le j\\le m,\\,j\\ne0}\\partial J(v_c,w_{t+j},U)/\\partial v_c \\\\
        \\partial J_{sg}/\\partial v_w = 0 \\quad (w \\ne c)
        """;
    String negativeSampling =
        """
        given n_s \\in \\{1,\\dots,|V|\\} for s \\in \\{1,\\dots,2m+1\\}
        let J(v_c, w, U) = -\\log\\sigma(u_w^\\top v_c) - \\sum_{s=1}^{2m+1} \\log\\sigma(-u_{n_s}^\\top v_c)
        let J_{sg} = \\sum_{-m \\le j \\le m,\\ j \\ne 0} J(v_c, w_{t+j}, U)
        """;
    Setting setting = Setting.named("skip-gram");
    assertTrue(Derivation.check(setting, lines).holds());
    Report report = Derivation.check(setting.with(negativeSampling), lines);
    assertTrue(report.holds(), report::toString);
  }

  @Test
  void cbowHoldsForEitherLoss() {
    String lines =
        """
        \\hat v = \\sum_{-m \\le j \\le m,\\, j \\ne 0} v_{w_{t+j}} \\\\
        \\frac{\\partial J_{cbow}}{\\partial U} = \\frac{\\partial J(\\hat v, c, U)}{\\partial U} \\\\
        \\frac{\\partial J_{cbow}}{\\partial v_w} = \\sum_{-m \\le j \\le m,\\, j \\ne 0} \\mathbb{1}[w_{t+j} = w] \\frac{\\partial J(\\hat v, c, U)}{\\partial \\hat v}
        """;
    String negativeSampling =
        """
        given n_s \\in \\{1,\\dots,|V|\\} for s \\in \\{1,\\dots,2m+1\\}
        let J(\\hat v, w, U) = -\\log\\sigma(u_w^\\top \\hat v) - \\sum_{s=1}^{2m+1} \\log\\sigma(-u_{n_s}^\\top \\hat v)
        let J_{cbow} = J(\\hat v, c, U)
        """;
    Setting setting = Setting.named("cbow");
    Report softmax = Derivation.check(setting, lines);
    assertTrue(softmax.holds(), softmax::toString);
    Report report = Derivation.check(setting.with(negativeSampling), lines);
    assertTrue(report.holds(), report::toString);
  }

  @Test
  void repeatedNegativesCountTwice() {
    String once =
        "\\frac{\\partial J_{neg}}{\\partial u_{w_s}} = (1 - \\sigma(-u_{w_s}^\\top v_c)) v_c";
    String all =
        "\\frac{\\partial J_{neg}}{\\partial u_{w_s}} = \\sum_{t : w_t = w_s} (1 - \\sigma(-u_{w_t}^\\top v_c)) v_c";
    for (String columns : List.of("", "-columns")) {
      Setting distinct = Setting.named("negative-sampling" + columns);
      Setting repeated = Setting.named("negative-sampling-repeated" + columns);
      assertEquals(Verdict.HOLDS, verdict(distinct, once));
      assertEquals(Verdict.FAILS, verdict(repeated, once));
      assertEquals(Verdict.HOLDS, verdict(repeated, all));
    }
  }

  @Test
  void theStoredMatrixServesTheCenterGradient() {
    String line =
        "\\frac{\\partial J}{\\partial v_c} = U_{o,\\{w_1,\\dots,w_K\\}} (\\sigma(U_{o,\\{w_1,\\dots,w_K\\}}^\\top v_c) - 1)";
    assertEquals(Verdict.HOLDS, verdict(Setting.named("negative-sampling"), line));
  }

  @Test
  void oneStepOfAdamIsWrittenOut() {
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.HOLDS, Verdict.FAILS),
        verdicts(
            Setting.named("optimisers"),
            "m_t = \\beta_1 m_{t-1} + (1 - \\beta_1) g_t \\\\ \\theta_{t+1} = \\theta_t - \\alpha m_t / \\sqrt{v_t} \\\\ v_t = \\beta_2 v_{t-1} + \\beta_2 g_t \\odot g_t"));
  }

  @Test
  void backPropagationWithRows() {
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.HOLDS, Verdict.HOLDS),
        verdicts(
            Setting.named("network"),
            "\\frac{\\partial CE}{\\partial r} = \\hat y - y \\\\ \\frac{\\partial CE}{\\partial W_2} = h^\\top(\\hat y - y) \\\\ \\frac{\\partial CE}{\\partial x} = \\big((\\hat y - y) W_2^\\top \\odot \\sigma'(z)\\big) W_1^\\top"));
  }

  @Test
  void equalSeedsGiveEqualReports() {
    String line = "\\frac{\\partial J}{\\partial z} = \\hat y + y";
    assertEquals(Derivation.check(ROWS, line, 5), Derivation.check(ROWS, line, 5));
  }

  @Test
  void everySymbolOfTheReportHasItsShape() {
    Report report = Derivation.check(ROWS, "let q = U^\\top \\hat y\nq = U^\\top \\hat y");
    assertEquals("is |V|×d", report.shapes().get("U"));
    assertEquals("is a column of d", report.shapes().get("q"));
  }

  @Test
  void aCellMayOpenWithASettingOfItsOwn() {
    String cell =
        "given n \\in \\{2,\\dots,5\\},\\ x \\in \\mathbb{R}^n\nlet f = x^\\top x\n\\nabla_x f = 2x";
    assertEquals(List.of(Verdict.HOLDS), verdicts(Setting.of(""), cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\begin{align*} J &= -\\log\\hat y_o \\\\ &= -\\log P \\end{align*}",
        "\\[ J = -\\log\\hat y_o \\] % by definition",
        "$$J_{\\text{naive-softmax}}(v_c, o, U) = -\\log(\\hat{\\boldsymbol{y}}_o). \\tag{1}$$",
        "J \\;=\\; -\\sum_{w\\in\\text{Vocab}} \\mathbf{y}_w \\log\\bigl(\\hat{\\mathbf y}_w\\bigr)",
        "J=-\\left(u_o^T v_c-\\log\\sum\\limits_{w=1}^{V}e^{u_w^T v_c}\\right)",
        "J = -\\log\\dfrac{\\exp(\\mathbf{u}_o^{\\top}\\mathbf{v}_c)}{\\sum_{w\\in V}\\exp(\\mathbf{u}_w^{\\top}\\mathbf{v}_c)}"
      })
  void peopleWriteTheSameInManyWays(String latex) {
    Report report = Derivation.check(ROWS, latex);
    assertTrue(report.holds(), report::toString);
  }

  @Test
  void everySettingOfTheCourseCanBeRead() {
    assertEquals(17, Setting.names().size());
    Stream<Setting> all = Setting.names().stream().map(Setting::named);
    assertTrue(all.allMatch(setting -> Derivation.check(setting, "1 = 1").holds()));
  }

  @Test
  void aSettingThatIsNotThereIsNamed() {
    Exception thrown =
        assertThrows(IllegalArgumentException.class, () -> Setting.named("hard-softmax"));
    assertTrue(thrown.getMessage().contains("hard-softmax"));
    assertTrue(thrown.getMessage().contains("naive-softmax"));
  }

  @Test
  void aSettingThatCannotBeReadSaysWhichLine() {
    Exception thrown =
        assertThrows(IllegalArgumentException.class, () -> Setting.of("given x \\in \\mathbb{Q}"));
    assertTrue(thrown.getMessage().contains("given x"), thrown::getMessage);
  }

  @Test
  void anInterruptedThreadStops() {
    Thread.currentThread().interrupt();
    try {
      assertThrows(
          CancellationException.class, () -> Derivation.check(ROWS, "J = -\\log\\hat y_o"));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void anEmptyCellHoldsNothing() {
    assertFalse(Derivation.check(ROWS, "% nothing").holds());
  }

  @Test
  void aLineThatHoldsInAnotherSettingSaysInWhich() {
    String gradient = "\\frac{\\partial J}{\\partial v_c} = U (\\hat y - y)";
    Line line = Derivation.check(Setting.named("naive-softmax"), gradient).lines().get(0);
    assertEquals(Verdict.MEANINGLESS, line.verdict());
    assertTrue(line.hasRemark(RemarkKind.HOLDS_ELSEWHERE));
    assertTrue(line.message().endsWith("in the setting `naive-softmax-columns`"), line::message);
  }

  @Test
  void stopEndsThePartingOfATextIntoLines() {
    Thread.currentThread().interrupt();
    try {
      assertThrows(CancellationException.class, () -> DerivationLines.of("x = x"));
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void unknownNamesOfALineAreSaidInOneSentence() {
    String message =
        Derivation.check(Setting.of("given x \\in \\mathbb{R}"), "a + x = b + x = 1")
            .lines()
            .get(0)
            .message();
    assertEquals(
        "“a” and “b” are not bound or defined here; are they slips, or are given or let lines for"
            + " them missing?",
        message);
  }
}
