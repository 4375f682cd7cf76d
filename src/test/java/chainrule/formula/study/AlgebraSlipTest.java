package chainrule.formula.study;

import static chainrule.formula.study.MutatorTest.slips;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Slips of algebra, on small lines. */
class AlgebraSlipTest {
  @Test
  void anAddendIsLost() {
    assertEquals(List.of("a=-b-d", "a=c-d", "a=-b+c"), slips(AlgebraSlip.ADDEND_LOST, "a=-b+c-d"));
  }

  @Test
  void anAddendIsCopiedTwice() {
    assertEquals(List.of("a=-b-b+c", "a=-b+c+c"), slips(AlgebraSlip.ADDEND_TWICE, "a=-b+c"));
  }

  @Test
  void aDifferenceIsReversed() {
    assertEquals(
        List.of("U(y-\\haty)+b"), slips(AlgebraSlip.DIFFERENCE_REVERSED, "U(\\hat y-y)+b"));
  }

  @Test
  void aMinusThatWasUsedIsCarriedAlong() {
    assertEquals(List.of("J=-(a-b)v"), slips(AlgebraSlip.MINUS_CARRIED, "J=(a-b)v"));
  }

  @Test
  void aMinusReachesTheFirstAddendOnly() {
    assertEquals(List.of("g=a-1v-hv"), slips(AlgebraSlip.MINUS_REACHES_FIRST, "g=a-(1-h)v"));
  }

  @Test
  void aFactorReachesTheFirstAddendOnly() {
    assertEquals(
        List.of("g=\\sum_s(1u_s-h)"), slips(AlgebraSlip.FACTOR_REACHES_FIRST, "g=\\sum_s(1-h)u_s"));
  }

  @Test
  void anArgumentIsNoFactor() {
    assertEquals(List.of(), slips(AlgebraSlip.FACTOR_REACHES_FIRST, "g=\\exp(a+b)"));
  }

  @Test
  void aBracketTakesTheNextAddend() {
    assertEquals(List.of("\\sigma(x-1)"), slips(AlgebraSlip.BRACKET_TAKES_ADDEND, "\\sigma(x)-1"));
  }

  @Test
  void aFunctionIsTakenForLinear() {
    assertEquals(List.of("(\\exp(a)-\\exp(b))"), slips(AlgebraSlip.TAKEN_FOR_LINEAR, "\\exp(a-b)"));
  }

  @Test
  void aPowerOfEIsTakenForLinear() {
    assertEquals(List.of("(e^{a}+e^{b})"), slips(AlgebraSlip.TAKEN_FOR_LINEAR, "e^{a+b}"));
  }

  @Test
  void aReciprocalIsTakenForLinear() {
    assertEquals(
        List.of("(\\frac1{1}+\\frac1{e^{-x}})"),
        slips(AlgebraSlip.TAKEN_FOR_LINEAR, "\\frac1{1+e^{-x}}"));
  }

  @Test
  void expIsCancelledAboveAndBelow() {
    assertEquals(
        List.of("\\frac{(a)}{\\sum_w(b_w)}"),
        slips(AlgebraSlip.EXP_CANCELLED, "\\frac{\\exp(a)}{\\sum_w\\exp(b_w)}"));
  }

  @Test
  void logAndExpAreCancelledAcrossASum() {
    assertEquals(
        List.of("\\sum_j(x_j)"), slips(AlgebraSlip.LOG_EXP_CANCELLED, "\\log\\sum_je^{x_j}"));
  }

  @Test
  void aNumeratorIsForgotten() {
    assertEquals(List.of("\\frac{1}{b}"), slips(AlgebraSlip.TOP_FORGOTTEN, "\\frac{a}{b}"));
  }

  @Test
  void aDerivativeIsNoQuotient() {
    assertEquals(
        List.of(),
        slips(AlgebraSlip.TOP_FORGOTTEN, "\\frac{\\partial a}{\\partial b}=\\frac{da}{db}"));
  }

  @Test
  void aDenominatorIsForgotten() {
    assertEquals(List.of("(a+1)"), slips(AlgebraSlip.BOTTOM_FORGOTTEN, "\\frac{a+1}{b}"));
  }

  @Test
  void aFractionIsUpsideDown() {
    assertEquals(List.of("\\frac{P}{1}"), slips(AlgebraSlip.UPSIDE_DOWN, "\\frac1P"));
  }

  @Test
  void aTwoComesFromNowhere() {
    assertEquals(List.of("2a-b=0", "a-2b=0"), slips(AlgebraSlip.TWO_TOO_MANY, "a-b=0"));
  }

  @Test
  void aComplementIsForgotten() {
    assertEquals(
        List.of("\\sigma(x)(\\sigma(x))"),
        slips(AlgebraSlip.COMPLEMENT_FORGOTTEN, "\\sigma(x)(1-\\sigma(x))"));
  }

  @Test
  void aComplementIsTaken() {
    assertEquals(
        List.of("(1-\\sigma(x))(1-\\haty_w)"),
        slips(AlgebraSlip.COMPLEMENT_TAKEN, "(1-\\sigma(x))\\hat y_w"));
  }
}
