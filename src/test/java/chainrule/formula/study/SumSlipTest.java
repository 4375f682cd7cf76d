package chainrule.formula.study;

import static chainrule.formula.study.MutatorTest.slips;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Slips of sums, on small lines. */
class SumSlipTest {
  @Test
  void theSignOfASumIsLost() {
    assertEquals(List.of("u_w"), slips(SumSlip.SUM_LOST, "\\sum_{w=1}^Vu_w"));
  }

  @Test
  void theSignOfASumIsLeftStanding() {
    assertEquals(
        List.of("-\\sum_o\\log\\haty_o"), slips(SumSlip.SUM_LEFT_STANDING, "-\\log\\hat y_o"));
  }

  @Test
  void aSumSwallowsItsNeighbour() {
    assertEquals(List.of("\\sum_k(-a+b_k)"), slips(SumSlip.SUM_SWALLOWS_ADDEND, "-a+\\sum_kb_k"));
  }

  @Test
  void aFactorIsTakenOutOfASum() {
    assertEquals(
        List.of("u_w\\sum_w\\haty_w"), slips(SumSlip.FACTOR_BEFORE_SUM, "\\sum_wu_w\\hat y_w"));
  }

  @Test
  void aSumOfProductsIsAProductOfSums() {
    assertEquals(
        List.of("\\sum_wu_w\\sum_w\\haty_w"),
        slips(SumSlip.PRODUCT_OF_SUMS, "\\sum_wu_w\\hat y_w"));
  }

  @Test
  void aSumIsTakenAboveAndBelow() {
    assertEquals(
        List.of("\\frac{\\sum_ka_k}{\\sum_kb}"),
        slips(SumSlip.TAKEN_ABOVE_AND_BELOW, "\\sum_k\\frac{a_k}{b}"));
  }

  @Test
  void aLogarithmIsTakenAboveAndBelow() {
    assertEquals(
        List.of("\\frac{\\loga}{\\logb}"), slips(SumSlip.TAKEN_ABOVE_AND_BELOW, "\\log\\frac ab"));
  }

  @Test
  void aSumLeavesOneOut() {
    assertEquals(List.of("\\sum_{w\\neo}u_w-u_o"), slips(SumSlip.ONE_LEFT_OUT, "\\sum_wu_w-u_o"));
  }

  @Test
  void aRangeEndsTooEarly() {
    assertEquals(List.of("\\sum_{w=1}^{V-1}u_w"), slips(SumSlip.RANGE_SHORT, "\\sum_{w=1}^Vu_w"));
  }

  @Test
  void aConditionOfASumIsForgotten() {
    assertEquals(List.of("\\sum_wu_w"), slips(SumSlip.CONDITION_FORGOTTEN, "\\sum_{w\\ne o}u_w"));
  }

  @Test
  void aConditionOfALineIsForgotten() {
    assertEquals(List.of("y_w=0"), slips(SumSlip.CONDITION_FORGOTTEN, "w\\ne o:\\ y_w=0"));
  }

  @Test
  void aLetterIsRenamedThroughoutASide() {
    assertEquals(
        List.of("a_w=\\sum_wu_wb_w", "a_o=\\sum_ou_ob_o"),
        slips(SumSlip.INDEX_RENAMED, "a_o=\\sum_wu_wb_w"));
  }

  @Test
  void aSubscriptIsForgotten() {
    assertEquals(
        List.of("\\hatyv_c", "\\haty_wv"), slips(SumSlip.SUBSCRIPT_FORGOTTEN, "\\hat y_wv_c"));
  }

  @Test
  void aSubscriptIsTooMany() {
    assertEquals(List.of("u_w-U\\haty_w"), slips(SumSlip.SUBSCRIPT_TOO_MANY, "u_w-U\\hat y"));
  }
}
