package chainrule.formula.study;

import static chainrule.formula.study.MutatorTest.slips;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Slips of calculus, on small lines. */
class CalculusSlipTest {
  @Test
  void aFactorOfTheChainRuleIsLost() {
    assertEquals(
        List.of("\\frac{dJ}{dx}=\\frac{dJ}{dh}"),
        slips(CalculusSlip.CHAIN_FACTOR_LOST, "\\frac{dJ}{dx}=\\frac{dJ}{dh}\\cdot\\frac{dh}{dx}"));
  }

  @Test
  void anInnerDerivativeInBracketsIsLost() {
    assertEquals(
        List.of("\\frac{1}{S}"),
        slips(
            CalculusSlip.CHAIN_FACTOR_LOST,
            "\\frac{1}{S}\\Big[\\frac{\\partial}{\\partial x}S\\Big]"));
  }

  @Test
  void aDerivativeIsNotTaken() {
    assertEquals(
        List.of(
            "x^2+\\frac{\\partial\\logx}{\\partialx}", "\\frac{\\partial}{\\partialx}x^2+\\logx"),
        slips(
            CalculusSlip.NOT_DIFFERENTIATED,
            "\\frac{\\partial}{\\partial x}x^2+\\frac{\\partial\\log x}{\\partial x}"));
  }

  @Test
  void anExponentComesDown() {
    assertEquals(
        List.of("(a)\\exp(a)+e^{-x}", "\\exp(a)+(-x)e^{-x}"),
        slips(CalculusSlip.EXPONENT_COMES_DOWN, "\\exp(a)+e^{-x}"));
  }

  @Test
  void aSquareOfTheQuotientRuleIsTooManyOrForgotten() {
    assertEquals(
        List.of("\\frac{a}{(b)^2}+c^2", "\\frac{a}{b}+c"),
        slips(CalculusSlip.SQUARE_OF_QUOTIENT_RULE, "\\frac{a}{b}+c^2"));
  }

  @Test
  void theSigmoidIsDifferentiatedLikeTanh() {
    assertEquals(List.of("h(1-h^2)"), slips(CalculusSlip.LIKE_TANH, "h(1-h)"));
  }

  @Test
  void theDerivativeStandsForTheFunction() {
    assertEquals(
        List.of("\\sigma'(x)=\\sigma'(x)"), slips(CalculusSlip.PRIMED, "\\sigma'(x)=\\sigma(x)"));
  }

  @Test
  void aFunctionIsAppliedTwice() {
    assertEquals(
        List.of("\\log(\\log\\haty_o)-\\sigma(x)", "\\log\\haty_o-\\sigma(\\sigma(x))"),
        slips(CalculusSlip.APPLIED_TWICE, "\\log\\hat y_o-\\sigma(x)"));
  }

  @Test
  void anArgumentIsThatOfAnotherFunction() {
    assertEquals(
        List.of("\\sigma(b)+\\log(b)", "\\sigma(a)+\\log(a)"),
        slips(CalculusSlip.ARGUMENT_OF_ANOTHER, "\\sigma(a)+\\log(b)"));
  }

  @Test
  void aLogarithmIsLeftStanding() {
    assertEquals(
        List.of("\\logp(w|c)+U\\log\\haty"),
        slips(CalculusSlip.LOG_LEFT_STANDING, "\\log p(w|c)+U\\hat y"));
  }

  @Test
  void theDerivativeIsTakenByANeighbour() {
    assertEquals(
        List.of("\\partialJ/\\partialu_o=u_o"),
        slips(CalculusSlip.BY_NEIGHBOUR, "\\partial J/\\partial v_c=u_o"));
  }

  @Test
  void theWrongFactorIsLeft() {
    assertEquals(
        List.of("\\frac{\\partialJ}{\\partialv_c}=v_c"),
        slips(CalculusSlip.WRONG_FACTOR_LEFT, "\\frac{\\partial J}{\\partial v_c}=u_o"));
  }
}
