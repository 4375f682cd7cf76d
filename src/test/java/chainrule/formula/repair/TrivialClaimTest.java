package chainrule.formula.repair;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.Setting;
import chainrule.formula.ast.Condition;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.ResolverState;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.verify.Claim;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A claim that is true of anything is told from one that says something. */
class TrivialClaimTest {
  private static final Setting SETTING =
      Setting.of(
          """
          given n \\in \\{2,\\dots,5\\}
          given x, y \\in \\mathbb{R},\\ v \\in \\mathbb{R}^n,\\ A \\in \\mathbb{R}^{n \\times n}
          index i, j \\in \\{1,\\dots,n\\}
          let f(x) = x^2
          let S = v^\\top v
          let T = S
          """);

  private static Claim claim(String latex) {
    ResolvedRow row = ResolvedRow.of(ResolverState.of(SETTING.meanings()), latex);
    Chain chain = (Chain) row.statements().get(0);
    return new Claim(
        chain.head().value().orElseThrow(),
        Condition.Order.EQUAL,
        chain.sides().get(1).value().orElseThrow(),
        chain.condition());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = x",
        "x + y = y + x",
        "f(x) = f(x)",
        "|n| = n",
        "S - S = 0",
        "0 S = y",
        "S = T",
        "\\frac{x}{x} = 1",
        "(A^\\top)^\\top = A",
        "1 x = -(-x)",
        "\\frac{\\partial x}{\\partial y} = 0",
        "\\frac{\\partial x}{\\partial x} = 1",
        "\\sum_i 0 v_i = 0",
        "v_i = (v^\\top)_i",
        "x = x + \\log 1",
        "e^0 x = x",
        "x = y \\quad (x = y)",
        "x = y \\quad (y = x)"
      })
  void whatIsTrueOfAnythingSaysNothing(String latex) {
    assertTrue(TrivialClaim.isTrivial(claim(latex)), latex);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S = v^\\top v",
        "f(x) = x^2",
        "(x + y)^2 = x^2 + 2 x y + y^2",
        "x (x + y) = x^2 + x y",
        "v^\\top A v = v^\\top A^\\top v",
        "\\frac{\\partial S}{\\partial v} = 2 v",
        "\\frac{\\partial S}{\\partial v} = 0",
        "|x| = x",
        "x = y \\quad (x \\ne y)"
      })
  void whatNeedsAReasonSaysSomething(String latex) {
    assertFalse(TrivialClaim.isTrivial(claim(latex)), latex);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"S = S + x - x", "S = v^\\top v + x - x", "x = x + 0 y", "f(x) = 2 f(x) - x^2"})
  void aSideMadeWithTheOtherIsCircular(String latex) {
    assertTrue(TrivialClaim.isCircular(claim(latex)), latex);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S = v^\\top v",
        "f(x) = x x",
        "2 = 1 + 1",
        "i = j",
        "2 S = S + v^\\top v",
        "2 S - S = S"
      })
  void whatStandsForItselfIsNot(String latex) {
    assertFalse(TrivialClaim.isCircular(claim(latex)), latex);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 x = y",
        "x + 0 y = y",
        "\\frac{\\partial y}{\\partial x} = x",
        "S = \\frac{\\partial i}{\\partial v_i}",
        "x = \\sum_i 0 v_i"
      })
  void aPartThatVanishesByItselfIsCounted(String latex) {
    Claim claim = claim(latex);
    assertTrue(Emptiness.of(List.of(claim)).vacuous() > 0, latex);
    assertFalse(Emptiness.of(List.of(claim)).isWithin(Emptiness.of(List.of(claim("x = y")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = \\begin{cases} 1 & x < x \\\\ y & \\text{else} \\end{cases}",
        "S = \\sum_{i : i \\ne i} v_i",
        "x = y \\quad (x < x)",
        "x = \\mathbb{1}[i = i] y"
      })
  void aLetterComparedWithItselfEmptiesACondition(String latex) {
    assertTrue(Emptiness.of(List.of(claim(latex))).emptied() > 0, latex);
  }
}
