package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What students write every year is mended, and the change has the right kind. */
class CommonMistakeTest {
  private static final String LETTERS =
      """
      given n, m \\in \\{2,\\dots,5\\}
      given x, y \\in \\mathbb{R}^n,\\ A, B \\in \\mathbb{R}^{n \\times n},\\ C \\in \\mathbb{R}^{m \\times n}
      given b \\in \\mathbb{R}^m,\\ a, t \\in \\mathbb{R},\\ p \\in (0, 1)
      given Q, K \\in \\mathbb{R}^{m \\times n}
      index i, j, k \\in \\{1,\\dots,n\\}
      let s = \\frac{x^\\top y}{\\sqrt n}
      let \\mu = \\frac{1}{n} \\sum_i x_i
      """;

  private static void assertMended(String setting, RepairKind kind, List<String> lines) {
    Setting letters = setting.isEmpty() ? Setting.of(LETTERS) : Setting.named(setting);
    for (String typed : lines) {
      Line line = Derivation.check(letters, typed).lines().get(0);
      Repair repair = line.repair().orElseThrow(() -> new AssertionError(line.toString()));
      assertEquals(kind, repair.kinds().get(0), () -> typed + " → " + repair);
      assertTrue(Derivation.verdicts(letters, repair.latex(), 7).holds(), repair::latex);
    }
  }

  @Test
  void aSumTooMany() {
    assertMended(
        "naive-softmax",
        RepairKind.SUM,
        List.of(
            "\\frac{\\partial J}{\\partial u_w} = \\sum_w (\\hat y_w - y_w) v_c",
            "\\frac{\\partial J}{\\partial u_x} = \\sum_{x=1}^{|V|} \\hat y_x v_c - y_x v_c",
            "\\frac{\\partial J}{\\partial z_w} = \\sum_w \\hat y_w - y_w",
            "\\hat y_w = \\sum_w \\frac{\\exp(u_w^\\top v_c)}{\\sum_x \\exp(u_x^\\top v_c)}"));
    assertMended(
        "negative-sampling",
        RepairKind.SUM,
        List.of(
            "\\frac{\\partial J}{\\partial u_{w_s}} = \\sum_{s=1}^K \\sigma(u_{w_s}^\\top v_c) v_c",
            "\\frac{\\partial J}{\\partial u_{w_t}} = \\sum_t (1 - \\sigma(-u_{w_t}^\\top v_c))"
                + " v_c"));
  }

  @Test
  void aSumTooFew() {
    assertMended(
        "naive-softmax",
        RepairKind.SUM,
        List.of(
            "\\frac{\\partial J}{\\partial v_c} = -u_o + \\hat y_w u_w",
            "\\hat y_o = \\frac{\\exp(u_o^\\top v_c)}{\\exp(u_w^\\top v_c)}",
            "J = -u_o^\\top v_c + \\log \\exp(u_x^\\top v_c)"));
    assertMended(
        "negative-sampling",
        RepairKind.SUM,
        List.of(
            "J = -\\log \\sigma(u_o^\\top v_c) - \\log \\sigma(-u_{w_s}^\\top v_c)",
            "\\frac{\\partial J}{\\partial v_c}"
                + " = (\\sigma(u_o^\\top v_c) - 1) u_o + \\sigma(u_{w_s}^\\top v_c) u_{w_s}"));
  }

  @Test
  void theDerivativeInAnotherVariable() {
    assertMended(
        "naive-softmax",
        RepairKind.VARIABLE,
        List.of(
            "\\frac{\\partial J}{\\partial v_c} = (\\hat y - y) v_c^\\top",
            "\\frac{\\partial J}{\\partial U} = U^\\top (\\hat y - y)",
            "\\frac{\\partial J}{\\partial v_c} = (\\hat y_w - y_w) v_c",
            "\\frac{\\partial J}{\\partial u_w} = U^\\top (\\hat y - y)",
            "\\frac{\\partial J}{\\partial v_c} = \\hat y - y"));
    assertMended(
        "network",
        RepairKind.VARIABLE,
        List.of(
            "\\frac{\\partial J}{\\partial z} = (\\hat y - y) W_2^\\top",
            "\\frac{\\partial J}{\\partial b_1} = \\hat y - y"));
  }

  @Test
  void aMatrixTakenForSymmetric() {
    assertMended(
        "",
        RepairKind.SYMMETRY,
        List.of(
            "\\frac{\\partial}{\\partial x} x^\\top B x = 2 B x",
            "\\nabla_y (y^\\top A y) = 2 A^\\top y",
            "\\nabla_x (\\frac12 x^\\top A x) = A x",
            "\\nabla_x (x^\\top A x) = A x",
            "\\nabla_x (x^\\top A x + a) = 2 A x"));
  }

  @Test
  void aScalarFactorLost() {
    assertMended(
        "",
        RepairKind.FACTOR,
        List.of(
            "\\frac{\\partial s}{\\partial x} = y",
            "s = x^\\top y",
            "\\frac{\\partial \\mu}{\\partial x_i} = 1",
            "\\mu = \\sum_i x_i",
            "\\nabla_x \\|C x - b\\|^2 = C^\\top (C x - b)",
            "\\frac{d}{dt} e^{3 t} = e^{3 t}",
            "\\frac{d}{dt} t^2 = t"));
    assertMended(
        "skip-gram", RepairKind.FACTOR, List.of("\\sum_{-m \\le j \\le m,\\ j \\ne 0} 1 = m"));
    assertMended("dropout", RepairKind.FACTOR, List.of("h_{drop} = d \\odot h"));
  }

  @Test
  void aReciprocal() {
    assertMended(
        "",
        RepairKind.FRACTION,
        List.of(
            "\\frac{d}{dp} \\log p = p",
            "-\\frac{d}{dp} \\log(1 - p) = 1 - p",
            "1 + p + p^2 = (1 - p^3) (1 - p)",
            "\\frac{d}{dp} \\log(1 + p^2) = 2 p (1 + p^2)"));
    assertMended("dropout", RepairKind.FRACTION, List.of("\\gamma = 1 - p_{drop}"));
    assertMended("sigmoid", RepairKind.FRACTION, List.of("\\sigma(x) = 1 + e^{-x}"));
  }

  @Test
  void aZeroForTheLetterO() {
    assertMended(
        "naive-softmax",
        RepairKind.INDEX,
        List.of(
            "J = -\\log \\hat y_0",
            "\\frac{\\partial J}{\\partial v_c} = -u_0 + \\sum_w \\hat y_w u_w",
            "J = -u_0^\\top v_c + \\log \\sum_w \\exp(u_w^\\top v_c)"));
    assertMended(
        "negative-sampling",
        RepairKind.INDEX,
        List.of(
            "\\frac{\\partial J}{\\partial u_o} = (\\sigma(u_0^\\top v_c) - 1) v_c",
            "J = -\\log \\sigma(u_0^\\top v_c) - \\sum_s \\log \\sigma(-u_{w_s}^\\top v_c)"));
  }

  @Test
  void anExponentOffByOne() {
    assertMended(
        "",
        RepairKind.POWER,
        List.of(
            "\\frac{d}{dt} t^5 = 5 t^5",
            "\\frac{d}{dt} t^4 = 4 t^2",
            "(1 + t)^3 = 1 + 3 t + 3 t^2 + t^2",
            "\\tanh'(t) = 1 - \\tanh(t)",
            "\\cos(t)^2 = 1 - \\sin(t)"));
  }

  @Test
  void aSignOrATranspose() {
    assertMended(
        "sigmoid",
        RepairKind.SIGN,
        List.of(
            "\\sigma'(x) = \\sigma(x) (1 + \\sigma(x))",
            "\\sigma(x) = \\frac{1}{1 + e^{x}}",
            "\\sigma(-x) = 1 + \\sigma(x)",
            "\\sigma'(x) = -\\sigma(x) \\sigma(-x)",
            "\\frac{d}{dx} \\log \\sigma(x) = 1 + \\sigma(x)"));
    assertMended(
        "",
        RepairKind.TRANSPOSE,
        List.of(
            "\\nabla_x (y^\\top A x) = A y",
            "\\nabla_x (x^\\top A y) = A^\\top y",
            "(A B)^\\top x = B^\\top A x",
            "x^\\top A y = y^\\top A x",
            "\\nabla_x (x^\\top A x) = A x + A x"));
  }

  @Test
  void anotherIndexInASummand() {
    assertMended(
        "naive-softmax",
        RepairKind.INDEX,
        List.of(
            "\\frac{\\partial J}{\\partial v_c} = -u_o + \\sum_w \\hat y_o u_w",
            "\\hat y_w = \\frac{\\exp(u_o^\\top v_c)}{\\sum_x \\exp(u_x^\\top v_c)}",
            "J = -u_c^\\top v_c + \\log \\sum_w \\exp(u_w^\\top v_c)",
            "\\frac{\\partial J}{\\partial u_w} = (\\hat y_o - y_w) v_c",
            "L_{CE}(y, \\hat y) = -\\sum_w y_w \\log \\hat y_x"));
  }

  @Test
  void aDerivativeForgottenOrTakenTwice() {
    assertMended(
        "negative-sampling",
        RepairKind.DERIVATIVE,
        List.of(
            "\\frac{\\partial J}{\\partial u_o} = -(1 - \\sigma'(u_o^\\top v_c)) v_c",
            "\\frac{\\partial J}{\\partial u_o} = -\\sigma'(u_o^\\top v_c) v_c",
            "\\frac{\\partial}{\\partial v_c} \\sigma(u_o^\\top v_c) = \\sigma(u_o^\\top v_c) u_o",
            "\\frac{\\partial}{\\partial v_c} \\sigma(u_o^\\top v_c) = u_o"));
    assertMended("", RepairKind.DERIVATIVE, List.of("\\frac{d}{dt} \\sin(t^2) = \\cos(t^2)"));
  }
}
