package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Derivations that name no setting and declare nothing. */
class InferredDerivationTest {
  private static Report report(String... lines) {
    return Derivation.verdicts(String.join("\\\\\n", lines), Derivation.SEED);
  }

  private static List<Verdict> verdicts(String... lines) {
    return report(lines).lines().stream().map(Line::verdict).toList();
  }

  private static Verdict verdict(String line) {
    return verdicts(line).get(0);
  }

  @Test
  void shapesFollowFromProductsAndIndices() {
    for (String line :
        List.of(
            "\\frac{\\partial x^\\top A x}{\\partial x} = (A + A^\\top) x",
            "(AB)^\\top = B^\\top A^\\top",
            "(AB)_{ij} = \\sum_k A_{ik} B_{kj}",
            "\\sum_{i=1}^n (x_i - b)^2 = \\sum_{i=1}^n x_i^2 - 2b \\sum_{i=1}^n x_i + n b^2",
            "\\frac{d}{dx} \\log(1 + e^x) = \\sigma(x)",
            "\\nabla_w \\|Xw - y\\|^2 = 2X^\\top(Xw - y)",
            "\\mathbf a^\\top \\mathbf b = \\mathbf b^\\top \\mathbf a")) {
      assertEquals(Verdict.HOLDS, verdict(line), line);
    }
  }

  @Test
  void differentialsAreNotReadAndTakeNothingFromOtherLines() {
    String[] differentials = {
      "d \\log x = \\frac{1}{x} dx", "d(x^2) = 2x \\, dx", "\\mathrm{d} f = 2 x \\, \\mathrm{d} x"
    };
    for (String line : differentials) {
      Line read = report(line).lines().get(0);
      assertEquals(Verdict.UNREADABLE, read.verdict(), line);
      assertTrue(read.message().contains("differentials"), read.message());
    }
    List<String> lines = new ArrayList<>(List.of(differentials));
    lines.add("\\frac{\\partial}{\\partial x} x^2 = 2 x");
    assertEquals(
        List.of(Verdict.UNREADABLE, Verdict.UNREADABLE, Verdict.UNREADABLE, Verdict.HOLDS),
        verdicts(lines.toArray(String[]::new)));
    assertEquals(Verdict.HOLDS, verdict("\\frac{x d}{\\sqrt{d}} = \\sqrt{d} x"));
  }

  @Test
  void aFalseLineNeverHolds() {
    for (String line :
        List.of(
            "AB = BA",
            "(AB)^\\top = A^\\top B^\\top",
            "\\mathbf a \\mathbf b^\\top = \\mathbf b \\mathbf a^\\top",
            "\\log x^2 = 2 \\log x",
            "\\sqrt{x^2} = x",
            "f(g) = g(f)",
            "\\frac{\\partial L}{\\partial w} = 0",
            "\\frac{\\partial y^2}{\\partial x} = 0",
            "\\frac{d}{dx} x^2 = x",
            "\\sum_{i=1}^m x^{(i)} y^{(i)} = \\frac1m \\sum_{i=1}^m x^{(i)} \\sum_{i=1}^m y^{(i)}",
            "\\mathbb{E}[x y] = \\mathbb{E}[x] \\mathbb{E}[y]",
            "softmax(c x) = softmax(x)",
            "softmax(z - y) = softmax(z)")) {
      Verdict verdict = verdict(line);
      assertTrue(verdict == Verdict.FAILS || verdict == Verdict.UNREADABLE, line + " " + verdict);
    }
  }

  @Test
  void aNameThatALineDeclaresIsNoQuestion() {
    String declared = "given m \\in \\{2,\\dots,4\\}\ngiven a,b \\in \\mathbb{R}^m\n";
    assertEquals(Verdict.FAILS, verdict(declared + "a^\\top b = b^\\top b"));
    assertEquals(Verdict.FAILS, verdict("given n \\in \\{1,\\dots,7\\}\nn \\ge 2"));
    assertEquals(Verdict.UNREADABLE, verdict("a^\\top b = b^\\top b"));
  }

  @Test
  void whatIsDeclaredAboveALineIsNotInferred() {
    String declared = "given n \\in \\{2,\\dots,3\\},\\ A \\in \\mathbb{R}^{n \\times n}\n";
    Report report = report(declared + "A I_n = A");
    assertEquals(Verdict.HOLDS, report.lines().get(0).verdict());
    assertEquals(List.of(), report.assumptions().declarations());
  }

  @Test
  void dotsEndAtASize() {
    for (String line :
        List.of(
            "\\sum_{i=1}^n y_i = y_1 + y_2 + \\dots + y_n",
            "y_1 + \\dots + y_n = \\sum_{i=1}^n y_i",
            "\\sum_{k=1}^K y_k \\log \\pi_k = y_1 \\log \\pi_1 + \\dots + y_K \\log \\pi_K")) {
      assertEquals(Verdict.HOLDS, verdict(line), line);
    }
    assertEquals(Verdict.FAILS, verdict("\\sum_{i=1}^n y_i = n (y_1 + \\dots + y_n)"));
  }

  @Test
  void aProductHasDots() {
    assertEquals(Verdict.HOLDS, verdict("x_1 x_2 \\cdots x_n = \\prod_{i=1}^n x_i"));
    assertEquals(Verdict.FAILS, verdict("x_1 x_2 \\cdots x_n = \\sum_{i=1}^n x_i"));
  }

  @Test
  void aProductInTheBracketsOfAProductIsTakenAsOftenAsThese() {
    String declared = "given n \\in \\{2,\\dots,4\\},\\ p, q \\in \\mathbb{R}^n\n";
    assertEquals(
        List.of(Verdict.FAILS, Verdict.HOLDS),
        verdicts(
            declared + "\\prod_i (p_i \\prod_j q_j) = \\prod_i p_i \\prod_j q_j",
            "\\prod_i (p_i \\prod_j q_j) = \\prod_i p_i \\prod_j q_j^n"));
  }

  @Test
  void columnsOfTwoSizesAreNotComparedEntryByEntry() {
    String declared =
        "given n, m \\in \\{2,\\dots,4\\},\\ a, c \\in \\mathbb{R}^n,\\ b \\in \\mathbb{R}^m\n";
    assertEquals(
        List.of(Verdict.UNREADABLE, Verdict.HOLDS),
        verdicts(
            declared + "c \\odot [a > b] + c \\odot [a \\le b] = c",
            "c \\odot [a > c] + c \\odot [a \\le c] = c"));
  }

  @Test
  void aLetterAboveWhatALetLineDefinesIsALabel() {
    String step =
        """
        let a^t = \\tanh(z^t),\\quad f^t = \\sigma(u^t)
        let c^t = a^t + f^t \\odot c^{t-1}
        """;
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.FAILS),
        verdicts(
            step + "\\frac{\\partial c_i^t}{\\partial f_i^t} = c_i^{t-1}",
            "\\frac{\\partial c_i^t}{\\partial z_i^t} = (a_i^t)^2"));
  }

  @Test
  void aLetterThatPicksOneOfManyIsAnIndex() {
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.FAILS),
        verdicts(
            """
            let t = e_k
            let J = -\\sum_{c=1}^{C} t_c \\log(z_c)
            \\frac{\\partial J}{\\partial z_i} = -\\frac{t_i}{z_i}""",
            "\\frac{\\partial J}{\\partial z_i} = \\frac{t_i}{z_i}"));
    assertEquals(
        List.of(Verdict.HOLDS),
        verdicts(
            """
            index c \\in \\{1,\\dots,C\\}
            let y_{ic} = [k_i = c]
            \\sum_{i=1}^N \\sum_{c=1}^C y_{ic} = N"""));
  }

  @Test
  void aRecursionDefinesTheNextStep() {
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS, Verdict.FAILS),
        verdicts(
            "m_t = \\beta m_{t-1} + (1 - \\beta) g_t",
            "m_t = m_{t-1} + (1 - \\beta)(g_t - m_{t-1})",
            "m_t = m_{t-1} + \\beta (g_t - m_{t-1})"));
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS),
        verdicts(
            "h = \\tanh(W x + U h_{t-1} + b)",
            "\\frac{\\partial h}{\\partial b} = \\operatorname{diag}(1 - h^2)"));
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS), verdicts("z = z_1 + z_2", "z - z_2 = z_1"));
  }

  @Test
  void labelsOfTwoClassesAreTakenWhereMoreLinesHoldThen() {
    String loss = "J = -\\sum_{i=1}^m \\log(y_i \\sigma(z_i) + (1 - y_i)(1 - \\sigma(z_i)))";
    Report report =
        report(
            loss,
            "\\frac{\\partial J}{\\partial z_i} = \\sigma(z_i) - y_i",
            "\\frac{\\partial J}{\\partial z_i} = y_i - \\sigma(z_i)");
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS, Verdict.FAILS),
        report.lines().stream().map(Line::verdict).toList());
    assertTrue(
        report.assumptions().declarations().contains("given y \\in \\{0,1\\}^{m}"),
        report.assumptions().toString());
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS),
        verdicts(
            "J(w) = \\log(1 + e^{-y w^\\top x})",
            "\\nabla^2 J(w) = \\sigma(w^\\top x) \\sigma(-w^\\top x) x x^\\top"));
    assertEquals(
        Verdict.FAILS,
        verdicts("J(w) = (y - w^\\top x)^2", "J(w) = 1 - 2 y w^\\top x + (w^\\top x)^2").get(1));
  }

  @Test
  void labelsOfTwoClassesAreTakenOnlyWhereALossIsDefinedWithThem() {
    assertEquals(Verdict.FAILS, verdict("\\sigma(y z) = \\sigma(y^3 z)"));
    assertEquals(Verdict.FAILS, verdict("\\max(0, 1 - y z) = \\max(0, 1 - y^3 z)"));
  }

  @Test
  void anEquationBelowTheDefinitionThatItTurnsRoundIsAClaim() {
    String point =
        """
        let b = -\\mathbf{w}^\\top\\mathbf{x}_p
        let \\mathbf{x} = \\mathbf{x}_p+\\rho\\frac{\\mathbf{w}}{\\|\\mathbf{w}\\|}
        """;
    assertEquals(
        Verdict.HOLDS,
        verdict(point + "\\rho = \\frac{\\mathbf{w}^\\top\\mathbf{x} + b}{\\|\\mathbf{w}\\|}"));
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS, Verdict.FAILS),
        verdicts("y = A x", "x = A^{-1} y", "y = 2 A x"));
  }

  @Test
  void theTermsOfASumThatIsTransposedAreColumns() {
    Report report =
        report("J(w) = (w - w^*)^\\top H (w - w^*)", "\\nabla J(w) = (H + H^\\top)(w - w^*)");
    assertEquals(Verdict.HOLDS, report.lines().get(1).verdict());
    assertTrue(
        report.assumptions().declarations().contains("given w^{*} \\in \\mathbb{R}^{n}"),
        report.assumptions().toString());
  }

  @Test
  void aLineFailsWhereNothingUnsaidCouldMakeItTrue() {
    assertEquals(Verdict.FAILS, verdict("\\frac{d}{dx} x^2 = x"));
    assertEquals(Verdict.FAILS, verdict("(x + y)^2 = x^2 + y^2"));
  }

  @Test
  void whatAnAuthorMayKnowIsAskedFor() {
    for (String line :
        List.of(
            "\\frac{\\partial x^\\top A x}{\\partial x} = 2 A x",
            "-t_i + y_i \\sum_{j=1}^n t_j = y_i - t_i",
            "A + B = U \\Lambda U^\\top",
            "\\frac{\\partial L}{\\partial t} = \\hat t - s",
            "P^2 = P",
            "\\sqrt{x^2} = x")) {
      Line found = report(line).lines().get(0);
      assertEquals(Verdict.UNREADABLE, found.verdict(), line);
      assertFalse(found.message().isEmpty(), line);
    }
  }

  @Test
  void theFirstEquationOfANewNameIsItsDefinitionAndClaimsNothing() {
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS, Verdict.FAILS),
        verdicts("f(x) = x^2 + c", "f'(x) = 2x", "f'(x) = 3x"));
    assertEquals(List.of(Verdict.HOLDS), verdicts("h = ab = ba"));
    assertEquals(List.of(Verdict.FAILS), verdicts("h = ab = a + b"));
  }

  @Test
  void severalNamesAreDefinedInOneLine() {
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS, Verdict.FAILS),
        verdicts(
            "z = x^2 + y^2, \\quad x = e^t, \\quad y = t^2",
            "\\frac{dz}{dt} = 2 e^{2t} + 4 t^3",
            "\\frac{dz}{dt} = 2 x + 2 y"));
  }

  @Test
  void anEquationForAnInverseOrAPrimedNameIsADefinition() {
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS),
        verdicts("A^{-1} = U D U^{-1}", "A U = U D^{-1}"));
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS), verdicts("P' = (I - K H) P", "P' = P - K H P"));
  }

  @Test
  void aBiasIsAVectorAndAnIndexAboveALetterCountsExamples() {
    List<String> taken =
        report("z = W x + b", "L = \\sum_{i=1}^m (w^\\top x^{(i)} - y^{(i)})^2")
            .assumptions()
            .declarations();
    assertTrue(taken.contains("given b \\in \\mathbb{R}^{n}"), taken.toString());
    assertTrue(
        taken.contains("given y^{(i)} \\in \\mathbb{R} for i \\in \\{1,\\dots,m\\}"),
        taken.toString());
  }

  @Test
  void whatIsDifferentiatedBesideADerivativeIsWhatItIsOf() {
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS, Verdict.FAILS),
        verdicts(
            "\\frac{\\partial E}{\\partial w} = \\frac{\\partial}{\\partial w} \\left[ (w x - t)^2 \\right]",
            "\\frac{\\partial E}{\\partial w} = 2 (w x - t) x",
            "\\frac{\\partial E}{\\partial w} = 2 (w x - t)"));
  }

  @Test
  void definitionsAreFoundBehindMacros() {
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS),
        report("\\newcommand{\\m}[1]{\\mathbf{#1}}\n\n\\m A = B C", "\\m A^\\top = C^\\top B^\\top")
            .lines()
            .stream()
            .map(Line::verdict)
            .toList());
  }

  @Test
  void aLayerIsDefinedByTheLayerBelowIt() {
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.NO_CLAIM, Verdict.HOLDS),
        verdicts(
            "z^{(2)} = W^{(2)} a^{(1)} + b^{(2)}",
            "a^{(1)} = \\sigma(z^{(1)})",
            "\\frac{\\partial z^{(2)}_i}{\\partial a^{(1)}_j} = W^{(2)}_{ij}"));
  }

  @Test
  void vectorsAreRowsWhereTheyStandBeforeMatrices() {
    String[] layer = {"z = xW + b", "h = \\operatorname{ReLU}(z)", "J = \\|h - y\\|^2"};
    for (String line :
        List.of(
            "\\frac{\\partial J}{\\partial h} = 2(h - y)",
            "\\frac{\\partial J}{\\partial z} = 2(h - y) \\odot 1[z > 0]",
            "\\frac{\\partial J}{\\partial W} = x^\\top (2(h - y) \\odot 1[z > 0])",
            "\\frac{\\partial J}{\\partial x} = (2(h - y) \\odot 1[z > 0]) W^\\top")) {
      assertEquals(Verdict.HOLDS, below(layer, line), line);
    }
    for (String line :
        List.of(
            "\\frac{\\partial J}{\\partial z} = 2(h - y) \\odot 1[h < 0]",
            "\\frac{\\partial J}{\\partial x} = (2(h - y) \\odot 1[z > 0]) W",
            "\\frac{\\partial J}{\\partial W} = (2(h - y) \\odot 1[z > 0])^\\top x")) {
      assertFalse(below(layer, line) == Verdict.HOLDS, line);
    }
  }

  private static Verdict below(String[] lines, String line) {
    List<String> all = new ArrayList<>(List.of(lines));
    all.add(line);
    return verdicts(all.toArray(String[]::new)).get(lines.length);
  }

  @Test
  void aPageThatDefinesANameOfASettingAnewIsNotReadInThatSetting() {
    Report report =
        report(
            "z_1 = xW_1 + b_1",
            "h = \\operatorname{ReLU}(z_1)",
            "\\hat y = \\operatorname{softmax}(hW_2 + b_2)",
            "J = -\\sum_i y_i \\log \\hat y_i",
            "\\frac{\\partial J}{\\partial h} = (\\hat y - y) W_2^\\top");
    assertEquals("", report.assumptions().setting());
    assertEquals(Verdict.NO_CLAIM, report.lines().get(1).verdict());
    assertEquals(Verdict.HOLDS, report.lines().get(4).verdict());
  }

  @Test
  void whatStepsAreCountedWithIsAWholeNumber() {
    Report report =
        report(
            "p_t = \\beta_1 p_{t-1} + (1 - \\beta_1) g_t",
            "\\hat p_t = \\frac{p_t}{1 - \\beta_1^t}",
            "x_t = x_{t-1} - \\alpha \\frac{\\hat p_t}{\\epsilon}",
            "(1 - \\beta_1^t) \\hat p_t = p_t");
    assertTrue(
        report.assumptions().declarations().stream().anyMatch(line -> line.startsWith("given t")));
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.NO_CLAIM, Verdict.NO_CLAIM, Verdict.HOLDS),
        report.lines().stream().map(Line::verdict).toList());
  }

  @Test
  void aStepThatIsNotKnownIsNoEntry() {
    Setting optimisers = Setting.named("optimisers");
    assertEquals(
        Verdict.UNREADABLE,
        Derivation.check(optimisers, "\\theta_{t-1} = \\theta_t").lines().get(0).verdict());
  }

  @Test
  void rowsAndMeansAreThoseOfTheLettersThatGoTogether() {
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS, Verdict.HOLDS),
        verdicts(
            "L(w) = \\sum_{i=1}^N (w^\\top x_i - y_i)^2",
            "L(w) = \\|X w - Y\\|^2",
            "\\sum_{i=1}^N (y_i - \\bar y) = 0"));
  }

  @Test
  void habitsOfTheFieldArePrintedAndTakenOnlyWhereMoreLinesHold() {
    Report report =
        report(
            "\\Sigma = U \\Lambda U^\\top",
            "\\Sigma^{-1} = U \\Lambda^{-1} U^\\top",
            "\\Sigma^{-1} = U \\Lambda U^\\top");
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS),
        report.lines().stream().map(Line::verdict).limit(2).toList());
    assertTrue(report.lines().get(2).verdict() != Verdict.HOLDS);
    assertTrue(report.assumptions().toString().contains("let U ="), report.toString());
  }

  @Test
  void sigmaIsAScaleWhereItIsNeverApplied() {
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS, Verdict.FAILS),
        verdicts(
            "f = -n \\log \\sigma - \\frac{x^2}{2 \\sigma^2}",
            "\\frac{\\partial f}{\\partial \\sigma} = -\\frac{n}{\\sigma} + \\frac{x^2}{\\sigma^3}",
            "\\frac{\\partial f}{\\partial \\sigma} = -\\frac{n}{\\sigma} + \\frac{x^2}{\\sigma^2}"));
    assertEquals(List.of(Verdict.HOLDS), verdicts("\\frac{d\\sigma}{dx} = \\sigma(1-\\sigma)"));
  }

  @Test
  void whatIsWrittenInLetLinesIsInferredToo() {
    String let = "let a = \\tanh(W x + b)\n\n";
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.FAILS),
        verdicts(
            let + "\\frac{\\partial a_i}{\\partial b_i} = 1 - a_i^2",
            "\\frac{\\partial a_i}{\\partial b_i} = 1 - a_i"));
  }

  @Test
  void whatWasTakenReadsTheSameWhenItIsPasted() {
    String line = "\\nabla_w \\|Xw - y\\|^2 = 2X^\\top(Xw - y)";
    Assumptions taken = report(line).assumptions();
    assertTrue(taken.declarations().size() >= 4, taken.toString());
    String pasted = String.join("\n", taken.declarations()) + "\n" + line;
    assertTrue(Derivation.check(Setting.of(""), pasted).holds(), pasted);
  }

  @Test
  void aSettingIsProposedWithTheLayoutInWhichLinesHold() {
    assertEquals(
        "naive-softmax",
        report("\\frac{\\partial J}{\\partial v_c} = U^\\top (\\hat y - y)")
            .assumptions()
            .setting());
    assertEquals(
        "naive-softmax-columns",
        report("\\frac{\\partial J}{\\partial v_c} = U (\\hat y - y)").assumptions().setting());
  }

  @Test
  void nothingIsInferredWhereASettingIsNamed() {
    Report report = Derivation.check(Setting.of(""), "(AB)^\\top = B^\\top A^\\top");
    assertEquals(Verdict.UNREADABLE, report.lines().get(0).verdict());
    assertTrue(report.assumptions().isEmpty());
  }

  @Test
  void sizesOfWhatIsGivenAreInferred() {
    Report report =
        Derivation.check(
            "given x \\in \\mathbb{R}^n\ngiven W \\in \\mathbb{R}^{n_h \\times n}\n"
                + "\\frac{\\partial W x}{\\partial x} = W");
    assertEquals(Verdict.HOLDS, report.lines().get(0).verdict(), report::toString);
  }
}
