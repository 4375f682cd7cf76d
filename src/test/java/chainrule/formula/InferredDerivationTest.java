package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class InferredDerivationTest {
  private static Report check(String latex) {
    return Derivation.verdicts(latex, Derivation.SEED);
  }

  private static List<Verdict> verdicts(String latex) {
    return check(latex).lines().stream().map(Line::verdict).toList();
  }

  @Test
  void theSettingThatReadsTheLinesIsProposed() {
    String latex =
        "J = -\\log \\hat y_o \\\\ \\frac{\\partial J}{\\partial v_c} = -u_o + \\sum_w \\hat y_w u_w";
    Report report = check(latex);
    assertEquals("naive-softmax", report.assumptions().setting());
    assertEquals("naive-softmax", report.setting());
    assertTrue(report.holds());
    assertTrue(report.toString().startsWith("read in the setting naive-softmax"));
  }

  @Test
  void rowsOrColumnsOfUAreToldApartByWhatHolds() {
    String head = "J = -\\log \\hat y_o \\\\ \\frac{\\partial J}{\\partial v_c} = ";
    assertEquals("naive-softmax", check(head + "U^\\top (\\hat y - y)").setting());
    assertEquals("naive-softmax-columns", check(head + "U (\\hat y - y)").setting());
  }

  @Test
  void aLineThatIsFalseInEverySettingStaysFalse() {
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.FAILS),
        verdicts(
            "J = -\\log \\hat y_o \\\\ \\frac{\\partial J}{\\partial v_c} = u_o - \\sum_w \\hat y_w u_w"));
  }

  @Test
  void whatIsInferredIsSaidAsLinesThatCanBePasted() {
    String latex = "\\nabla_x (x^\\top A x) = (A + A^\\top) x";
    Report report = check(latex);
    assertTrue(report.holds());
    String pasted = String.join("\n", report.assumptions().declarations()) + "\n" + latex;
    assertTrue(Derivation.check(Setting.of(""), pasted).holds());
  }

  @Test
  void nothingIsInferredWhereASettingIsGiven() {
    Report report = Derivation.check(Setting.of(""), "x^\\top x = x^\\top x");
    assertTrue(report.assumptions().isEmpty());
    assertFalse(report.holds());
  }

  @Test
  void falseLinesDoNotHoldByWhatIsInferred() {
    List<String> lines =
        List.of(
            "(A B)^{-1} = A^{-1} B^{-1}",
            "(A B)^\\top = A^\\top B^\\top",
            "\\nabla_x (x^\\top A x) = 2 A x",
            "\\frac{\\partial (h W + b)}{\\partial h} = W",
            "\\frac{\\partial}{\\partial A} \\operatorname{tr}(A B) = B",
            "\\sigma'(z) = \\sigma(z) (1 + \\sigma(z))",
            "\\sum_{i=1}^n x_i y_i = \\sum_{i=1}^n x_i \\sum_{i=1}^n y_i",
            "\\mathbf{a} \\mathbf{b}^\\top = \\mathbf{b} \\mathbf{a}^\\top");
    for (String line : lines) {
      assertNotEquals(Verdict.HOLDS, verdicts(line).get(0), line);
    }
  }

  @Test
  void trueLinesHoldByWhatIsInferred() {
    List<String> lines =
        List.of(
            "(A B)^{-1} = B^{-1} A^{-1}",
            "\\frac{\\partial}{\\partial A} \\operatorname{tr}(A B) = B^\\top",
            "\\sigma'(z) = \\sigma(z) (1 - \\sigma(z))",
            "\\|X w - y\\|^2 = w^\\top X^\\top X w - 2 y^\\top X w + y^\\top y",
            "\\frac{\\partial}{\\partial \\mathbf{w}} \\mathbf{w}^\\top \\mathbf{x} = \\mathbf{x}",
            "\\frac{\\exp(z_i)}{\\sum_{j=1}^C \\exp(z_j)} = \\frac{\\exp(z_i - c)}{\\sum_{j=1}^C \\exp(z_j - c)}",
            "\\tanh(s) = 2\\sigma(2s) - 1");
    for (String line : lines) {
      assertEquals(List.of(Verdict.HOLDS), verdicts(line), line);
    }
  }

  @Test
  void aNameThatIsDifferentiatedAndNotDefinedIsAskedFor() {
    Line line = check("\\frac{\\partial y}{\\partial z} = z^2 + 1").lines().get(0);
    assertEquals(Verdict.UNREADABLE, line.verdict());
    assertTrue(line.message().contains("“y”"));
  }

  @Test
  void aLetterOnOneSideOnlyIsAskedForInsteadOfCalledFalse() {
    Line line = check("a^2 - b^2 = (a - b)(a + q)").lines().get(0);
    assertEquals(Verdict.UNREADABLE, line.verdict());
    assertTrue(line.message().startsWith("what is “q”?"));
  }

  @Test
  void aFirstLineThatGivesANameItsMeaningClaimsNothing() {
    Report report = check("f = \\log(1 + e^{-z}) \\\\ \\frac{df}{dz} = \\sigma(z) - 1");
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS),
        report.lines().stream().map(Line::verdict).toList());
    assertEquals("taken as the definition of “f”", report.lines().get(0).message());
  }

  @Test
  void aLetterThatIsOnlyDifferentiatedInIsNoVariable() {
    assertEquals(
        List.of(Verdict.UNREADABLE), verdicts("\\frac{\\partial (a + b)}{\\partial q} = 0"));
  }
}
