package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a side where another is meant. */
class DerivationSideTest {
  private static List<RepairKind> slips(String setting, String was, String meant) {
    return side(setting, was).slips(side(setting, meant));
  }

  private static DerivationSide side(String setting, String latex) {
    return DerivationSide.in(Setting.named(setting), DerivationLines.of("1 &= " + latex)).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "\\exp(u_o^\\top v_c) § \\sum_x \\exp(u_x^\\top v_c) § SUM",
        "\\sum_w \\hat y_o u_w § \\sum_x \\hat y_x u_x § INDEX",
        "\\sum_w \\hat y_w u_w § \\sum_x u_x \\hat y_x - u_o § TERM",
        "\\frac{\\partial J}{\\partial U} § \\frac{\\partial J}{\\partial v_c} § VARIABLE",
        "U (\\hat y - y) § U^\\top (\\hat y - y) § TRANSPOSE",
        "v_c (\\hat y - y)^\\top § (\\hat y - y) v_c^\\top § ORDER",
        "\\hat y_o y_o § \\hat y_o - y_o § OPERATION",
        "\\hat y_o^{1 - o} § \\hat y_o^{o} § POWER",
        "\\hat y_o^{c} § \\hat y_o § POWER",
        "z_o § \\log z_o § FUNCTION",
        "\\sum_{w \\ne o} z_w § \\sum_{w} z_w § RANGE",
        "z_w § \\hat y_w § INDEX",
        "-\\hat y_w \\log y_o § -y_o \\log \\hat y_w § EXCHANGE",
      })
  void oneSlipHasItsKind(String was, String meant, RepairKind kind) {
    assertEquals(List.of(kind), slips("naive-softmax", was, meant));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "x (1 - x) § \\sigma(x) (1 - \\sigma(x)) § FUNCTION, FUNCTION",
        "\\sigma(x) (1 - \\sigma(x)) § (1 - \\sigma(x)) \\sigma(x) §",
        "\\sigma(x) § e^{-x} §",
      })
  void severalSlipsAreToldInOrderAndWhatIsTooFarApartIsNot(String was, String meant, String kinds) {
    String told = slips("sigmoid", was, meant).toString();
    assertEquals("[" + (kinds == null ? "" : kinds) + "]", told);
  }
}
