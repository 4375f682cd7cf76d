package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTest {
  private static final String NAIVE_SOFTMAX =
      """
      J &= -\\log \\frac{\\exp(u_o^\\top v_c)}{\\sum_{w=1}^{|V|} \\exp(u_w^\\top v_c)} \\\\
        &= -u_o^\\top v_c + \\log \\sum_{w=1}^{|V|} \\exp(u_w^\\top v_c) \\\\
      \\frac{\\partial J}{\\partial v_c} &= -u_o + \\sum_{w=1}^{|V|} \\hat y_w u_w \\\\
        &= U^\\top (\\hat y - y) \\\\
      \\frac{\\partial J}{\\partial u_o} &= (\\hat y_o - 1) v_c
      """;

  private static List<Line> lines(String setting, String latex) {
    Setting letters = setting.isEmpty() ? Setting.of("") : Setting.named(setting);
    return Derivation.check(letters, latex).lines();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "softmax § c(c + 1) = c^2 + c § multiply out, or common factor",
        "softmax § x + x = 2x § rearranged",
        "softmax § \\log(e^c) = c § logarithm of an exponential",
        "softmax § \\frac{d}{dc} e^{2c} = 2e^{2c} § chain rule",
        "softmax § \\frac{d}{dc} c^3 = 3c^2 § derivative of a power",
        "softmax § \\nabla_x x^\\top x = 2x § derivative of “x^\\top a”",
        "softmax § \\operatorname{softmax}(x)_i = \\frac{e^{x_i}}{\\sum_j e^{x_j}}"
            + " § definition of softmax",
        "cross-entropy § y_i = 1[i = k] § definition of y",
        "naive-softmax § w = o: (\\hat y_w - 1) v_c = (\\hat y_o - 1) v_c § which indices are equal",
        "naive-softmax § w = o: u_w + u_w = 2 u_w § rearranged",
        "naive-softmax § J = -\\log \\hat y_o § definition of J",
        "naive-softmax § \\sum_w y_w u_w = u_o" + " § definition of y · only one term remains",
        "softmax § \\log(1 + e^{-c}) = \\log(1 + e^c) - c"
            + " § logarithm of a quotient · exponential of a sum",
        "softmax § \\frac{d}{dc} \\frac{\\sin c}{c} = \\frac{c \\cos c - \\sin c}{c^2} § quotient rule",
        "softmax § \\log \\frac{|c|}{e^c} = \\log |c| - \\log e^c § logarithm of a quotient",
        "sigmoid § \\frac{d}{dx} \\log \\sigma(x) = \\frac{\\sigma'(x)}{\\sigma(x)} § chain rule",
        "sigmoid § \\frac{\\sigma'(x)}{\\sigma(x)} = 1 - \\sigma(x) § “\\sigma' = \\sigma(1 - \\sigma)”",
        "softmax § \\sum_{s=1}^{3} c^s = c + c^2 + c^3 § sum written out",
        "softmax § \\sum_i \\sum_j x_i x_j = \\left(\\sum_j x_j\\right) \\sum_i x_i § constant out of the sum",
        "softmax § \\tanh(c) = \\frac{e^c - e^{-c}}{e^c + e^{-c}} § definition of “\\tanh”",
        "softmax § \\|x\\|_1 = \\sum_i |x_i| § definition of the norm",
        "softmax § |c| = \\max(c, -c) § case by case",
        "softmax § \\sqrt{c^2} = |c| § root of a square",
        "softmax § \\frac{c}{|c|} = \\operatorname{sign}(c) § definition of sign",
        "softmax § \\frac{\\partial x^\\top x}{\\partial x^\\top} = 2 x^\\top"
            + " § derivative of “x^\\top a”",
        "optimisers § (1 - \\beta) \\sum_{s=1}^{t} \\beta^{t-s} = 1 - \\beta^t § geometric sum",
        "dropout § \\mathbb{E}[d_i^2] = 1 - p_{drop} § expectation",
        "leaky-relu § f'(x) = \\begin{cases} 1 & x > 0 \\\\ \\alpha & x < 0 \\end{cases}"
            + " § definition of f · case by case",
      })
  void stepFollowsByItsRule(String setting, String latex, String reason) {
    assertEquals(reason, lines(setting, latex).get(0).reason());
  }

  @Test
  void largeStepIsALeapWithLinesBetweenThatHold() {
    Line leap = lines("naive-softmax", NAIVE_SOFTMAX).get(4);
    assertTrue(leap.isLeap());
    assertFalse(leap.between().isEmpty());
    String head = "\\frac{\\partial J}{\\partial u_o} &= ";
    for (String between : leap.between()) {
      assertEquals(Verdict.HOLDS, lines("naive-softmax", head + between).get(0).verdict());
    }
  }

  @Test
  void everyLineOfADerivationHasAReason() {
    lines("naive-softmax", NAIVE_SOFTMAX)
        .forEach(line -> assertFalse(line.because().isEmpty(), line::toString));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "sigmoid § \\sigma'(x) = \\sigma(x)(1 - \\sigma(x))",
        "sigmoid § \\frac{d \\sigma(x)}{dx} = \\sigma(x)(1 - \\sigma(x))",
        "softmax § \\sigma'(c) = \\sigma(c)(1 - \\sigma(c))",
        "softmax § \\sigma(-c) = 1 - \\sigma(c)",
      })
  void statementOfATheoremIsNotExplainedByIt(String setting, String theorem) {
    List<String> because = lines(setting, theorem).get(0).because();
    assertTrue(because.contains("definition of “\\sigma”"), because::toString);
    assertTrue(because.stream().noneMatch(rule -> rule.contains("=")), because::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "(A B)^{-1} = B^{-1} A^{-1} § inverse of a product",
        "A A^{-1} B = B § “A A^{-1} = I”",
        "\\operatorname{tr}(A) = \\operatorname{tr}(A^\\top) § trace as a sum",
        "\\|A\\|^2 = \\sum_i \\sum_j A_{ij}^2 § definition of the norm",
      })
  void stepBetweenMatricesFollowsByItsRule(String latex, String reason) {
    String given = "given n \\in \\{2,3\\},\\ A,B \\in \\mathbb{R}^{n \\times n}\n";
    assertEquals(reason, lines("", given + latex).get(0).reason());
  }

  /**
   * The derivative of ŷ in v_c has two sums in one product; one must not bind the other's letter.
   */
  @Test
  void secondDerivativeOfTheLossIsTheCovarianceOfTheOutsideVectors() {
    String hessian = "\\frac{\\partial^2 J}{\\partial v_c \\partial v_c^\\top} = ";
    String covariance = "U^\\top (\\operatorname{diag}(\\hat y) - \\hat y \\hat y^\\top) U";
    assertFalse(lines("naive-softmax", hessian + covariance).get(0).because().isEmpty());
    String sum = "\\frac{\\partial}{\\partial v_c} \\sum_x \\hat y_x u_x = " + covariance;
    assertFalse(lines("naive-softmax", sum).get(0).because().isEmpty());
  }

  @Test
  void falseLineHasNoReason() {
    for (Line line : lines("softmax", "c + c = c^2 \\\\ \\log(2c) = 2 \\log c")) {
      assertEquals(Verdict.FAILS, line.verdict());
      assertEquals(List.of(), line.because());
      assertEquals(List.of(), line.between());
    }
  }

  @Test
  void verdictsAloneHaveNoReasons() {
    Setting setting = Setting.named("softmax");
    Report report = Derivation.verdicts(setting, "x + x = 2x", Derivation.SEED);
    assertEquals(List.of(), report.lines().get(0).because());
  }
}
