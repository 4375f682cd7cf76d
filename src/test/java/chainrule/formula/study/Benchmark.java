package chainrule.formula.study;

import chainrule.formula.Derivation;
import chainrule.formula.Setting;
import java.io.PrintStream;
import java.util.List;

/** How long a cell takes: ten true lines, and a line with a repair, cold and warm. */
public final class Benchmark {
  private static final int WARM = 60;
  private static final String LETTERS =
      """
      given |V| \\in \\{3,\\dots,7\\},\\ d \\in \\{2,\\dots,5\\}
      given U \\in \\mathbb{R}^{|V| \\times d},\\ v_c \\in \\mathbb{R}^d,\\ o,c \\in \\{1,\\dots,|V|\\}
      index w \\in \\{1,\\dots,|V|\\}
      let u_w = U^\\top e_w,\\quad z = U v_c,\\quad \\hat y = \\operatorname{softmax}(z),\\quad y = e_o
      let P(O=w \\mid C=c) = \\hat y_w
      let J = -\\log \\hat y_o
      """;
  private static final String TEN_LINES =
      """
      J &= -\\log \\hat y_o \\\\
        &= -\\log \\frac{\\exp(u_o^\\top v_c)}{\\sum_{w=1}^{|V|} \\exp(u_w^\\top v_c)} \\\\
        &= -u_o^\\top v_c + \\log \\sum_{w=1}^{|V|} \\exp(u_w^\\top v_c) \\\\
      \\frac{\\partial J}{\\partial v_c} &= -u_o + \\frac{\\partial}{\\partial v_c} \\log \\sum_w \\exp(u_w^\\top v_c) \\\\
        &= -u_o + \\sum_{w=1}^{|V|} \\hat y_w u_w \\\\
        &= U^\\top (\\hat y - y) \\\\
      \\frac{\\partial J}{\\partial u_w} &= (\\hat y_w - y_w) v_c \\\\
      \\frac{\\partial J}{\\partial u_o} &= (\\hat y_o - 1) v_c \\\\
      \\frac{\\partial J}{\\partial U} &= (\\hat y - y) v_c^\\top \\\\
      \\frac{\\partial J}{\\partial z} &= \\hat y - y
      """;
  private static final String MISPRINT =
      "\\frac{\\partial J}{\\partial v_c} = -u_o + \\sum_{w=1}^{|V|} \\log P(O=w \\mid C=c) u_w";

  private Benchmark() {}

  /**
   * Measures and prints.
   *
   * @param out where the figures go
   * @return 0
   */
  public static int run(PrintStream out) {
    Setting setting = Setting.of(LETTERS);
    for (String text : List.of(TEN_LINES, MISPRINT)) {
      String what = text.equals(TEN_LINES) ? "ten lines" : "a line and its repair";
      out.printf(
          "%s: %.0f ms cold, %.1f ms warm%n", what, once(setting, text), warm(setting, text));
    }
    return 0;
  }

  private static double warm(Setting setting, String text) {
    double best = Double.POSITIVE_INFINITY;
    for (int k = 0; k < WARM; k++) {
      best = Math.min(best, once(setting, text));
    }
    return best;
  }

  private static double once(Setting setting, String text) {
    long start = System.nanoTime();
    Derivation.check(setting, text);
    return (System.nanoTime() - start) / 1e6;
  }
}
