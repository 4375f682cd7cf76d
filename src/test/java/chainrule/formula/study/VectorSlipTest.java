package chainrule.formula.study;

import static chainrule.formula.study.MutatorTest.slips;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Slips of vectors and matrices, on small lines. */
class VectorSlipTest {
  @Test
  void anOuterProductStandsForTheInnerOne() {
    assertEquals(List.of("u_ov_c^\\top"), slips(VectorSlip.TRANSPOSE_AT_OTHER, "u_o^\\top v_c"));
  }

  @Test
  void anInnerProductStandsForTheOuterOne() {
    assertEquals(
        List.of("v_c^\\top(\\haty-y)"),
        slips(VectorSlip.TRANSPOSE_AT_OTHER, "v_c(\\hat y-y)^\\top"));
  }

  @Test
  void aFactorIsTransposed() {
    assertEquals(List.of(), slips(VectorSlip.TRANSPOSED, "Uy"));
  }

  @Test
  void aMatrixIsTransposed() {
    assertEquals(
        List.of("U^\\top\\haty", "U\\haty^\\top"), slips(VectorSlip.TRANSPOSED, "U\\hat y"));
  }

  @Test
  void aMatrixIsOnTheOtherSide() {
    assertEquals(List.of("(\\haty-y)U"), slips(VectorSlip.FACTORS_EXCHANGED, "U(\\hat y-y)"));
  }

  @Test
  void theEstimateStandsForTheTruth() {
    assertEquals(List.of("\\haty-\\haty_o"), slips(VectorSlip.HAT_TOO_MANY, "\\hat y-y_o"));
  }
}
