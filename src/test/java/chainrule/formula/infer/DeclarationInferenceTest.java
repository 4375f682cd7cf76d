package chainrule.formula.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.infer.DeclarationInference.Inferred;
import chainrule.formula.resolve.Declarations;
import chainrule.formula.resolve.SymbolTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationInferenceTest {
  private static Inferred of(String... rows) {
    List<SourceRow> all =
        Arrays.stream(rows).map(row -> new SourceRow(row, Declarations.isPreamble(row))).toList();
    return DeclarationInference.of(SymbolTable.NONE, all);
  }

  private static String declared(String... rows) {
    return String.join(" ; ", of(rows).all());
  }

  @Test
  void aQuadraticFormHasAColumnAndASquareMatrix() {
    assertEquals(
        "given n \\in \\{2,\\dots,4\\} ; given x \\in \\mathbb{R}^{n},\\ A \\in \\mathbb{R}^{n \\times n}",
        declared("x^\\top A x = x^\\top A^\\top x"));
  }

  @Test
  void aCapitalIsAMatrixAndMayHaveOtherColumnsThanRows() {
    assertEquals(
        "given n, m, p \\in \\{2,\\dots,4\\} ;"
            + " given A \\in \\mathbb{R}^{n \\times m},\\ B \\in \\mathbb{R}^{m \\times p}",
        declared("(A B)^\\top = B^\\top A^\\top"));
  }

  @Test
  void aBoldLetterIsAColumn() {
    assertTrue(
        declared("\\mathbf{a} + \\mathbf{b} = \\mathbf{b} + \\mathbf{a}")
            .endsWith(
                "given \\mathbf{a} \\in \\mathbb{R}^{n},\\ \\mathbf{b} \\in \\mathbb{R}^{n}"));
  }

  @Test
  void aLetterBeforeAMatrixIsARow() {
    assertTrue(
        declared("\\frac{\\partial (hW + b)}{\\partial b} = I_m")
            .contains("h \\in \\mathbb{R}^{1 \\times "));
  }

  @Test
  void otherSmallLettersAreNumbers() {
    assertEquals(
        "given a \\in \\mathbb{R},\\ b \\in \\mathbb{R}", declared("(a + b)^2 = a^2 + 2ab + b^2"));
  }

  @Test
  void theEndOfASumIsTheSizeOfWhatItRunsOver() {
    assertEquals(
        "given m \\in \\{2,\\dots,4\\} ;"
            + " given x \\in \\mathbb{R}^{m},\\ t \\in \\mathbb{R}^{m}",
        declared("\\sum_{i=1}^m (x_i - t_i)^2 = \\sum_{i=1}^m (t_i - x_i)^2"));
  }

  @Test
  void boldLettersWithAnIndexAreColumnsByThatIndex() {
    assertTrue(
        declared(
                "\\sum_{i=1}^N \\mathbf{w}^\\top \\mathbf{x}_i = \\mathbf{w}^\\top \\sum_{i=1}^N \\mathbf{x}_i")
            .endsWith("given \\mathbf{x}_{i} \\in \\mathbb{R}^{n} for i \\in \\{1,\\dots,N\\}"));
  }

  @Test
  void aSubscriptThatNoSumBindsBelongsToTheName() {
    assertEquals(
        "given n \\in \\{2,\\dots,4\\} ;"
            + " given u_{o} \\in \\mathbb{R}^{n},\\ v_{c} \\in \\mathbb{R}^{n}",
        declared("u_o^\\top v_c = v_c^\\top u_o"));
  }

  @Test
  void aNameAloneOnTheFirstLeftSideIsDefinedThere() {
    Inferred inferred = of("f = x^2", "\\frac{df}{dx} = 2x");
    assertTrue(inferred.isDefinition(0));
    assertEquals(List.of("given x \\in \\mathbb{R}", "let f = x^2"), inferred.all());
  }

  @Test
  void aFunctionThatIsUsedAloneAsWellIsDefinedAsBoth() {
    assertTrue(of("E(w) = w^2", "\\frac{dE}{dw} = 2w").all().contains("let E = E(w)"));
  }

  @Test
  void twoLettersSideBySideAreNotDefined() {
    assertFalse(of("xy = yx").isDefinition(0));
  }

  @Test
  void whatOnlyStandsBelowADerivativeIsNotInferred() {
    assertFalse(declared("\\frac{\\partial a^2}{\\partial q} = 0").contains("q"));
  }

  @Test
  void aFunctionThatNobodyDefinedIsNotInferred() {
    assertEquals("", declared("f(x) = f(x)"));
  }

  @Test
  void whatTheLinesDeclareKeepsItsShape() {
    assertEquals(
        "given b \\in \\mathbb{R}^{k}",
        declared("given k \\in \\{2,\\dots,4\\},\\ a \\in \\mathbb{R}^k", "a^\\top b = b^\\top a"));
  }

  @Test
  void aDefinitionThatWasTypedTellsShapesToo() {
    assertTrue(
        declared("let y = \\sigma(W x)", "\\|y\\|^2 = y^\\top y")
            .endsWith("W \\in \\mathbb{R}^{n \\times m},\\ x \\in \\mathbb{R}^{m}"));
  }

  @Test
  void lettersOfLinesThatCannotBeReadAreNotDeclared() {
    assertEquals("given a \\in \\mathbb{R}", declared("q \\foo", "a + a = 2a"));
  }
}
