package chainrule.formula.repair;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Braces, brackets, fences and environments. */
class LatexBalanceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\left(1 - \\sigma(x)\\right) \\sigma(x)",
        "\\frac{a}{(b + c)}",
        "p \\in [0, 1)",
        "w \\in \\{1, \\dots, n\\}",
        "\\left. a \\right|_{x = 0}",
        "\\begin{pmatrix} a & b \\end{pmatrix}",
        "\\left\\{ a \\right\\}"
      })
  void closedFormulasAreBalanced(String latex) {
    assertTrue(LatexBalance.isBalanced(latex));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\left(1 - \\sigma(x)) \\sigma(x)",
        "\\frac{(a}{b)}",
        "a)",
        "a \\right)",
        "{a",
        "\\begin{pmatrix} a",
        "\\begin{cases} a \\end{pmatrix}",
        "\\left( {a \\right) }"
      })
  void whatIsOpenOrCrossesIsNot(String latex) {
    assertFalse(LatexBalance.isBalanced(latex));
  }
}
