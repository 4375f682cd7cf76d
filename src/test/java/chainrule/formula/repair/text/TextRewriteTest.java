package chainrule.formula.repair.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.repair.EditKind;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule undoes its slip of the pen: a text before, and one that the rule proposes. */
class TextRewriteTest {
  private static final Set<String> NEAR = Set.of("a", "b");
  private static final Set<String> FAR = Set.of("z");

  private static void assertEdit(TextRewrite rule, String before, String after, EditKind kind) {
    List<String> found =
        rule.undone(new LatexText(before))
            .map(edit -> edit.change().kind() + " " + plain(edit.latex()))
            .toList();
    String expected = kind + " " + plain(after);
    assertTrue(found.contains(expected), () -> expected + " is not among " + found);
  }

  private static String plain(String latex) {
    return latex.replace(" ", "");
  }

  @Test
  void aLetterIsAnother() {
    TextRewrite rule = new WrongLetterRule(NEAR, FAR);
    assertEdit(rule, "x_c = 1", "x_b = 1", EditKind.TOKEN_REPLACED);
    assertEdit(rule, "x_c = 1", "z_c = 1", EditKind.TOKEN_REPLACED);
  }

  @Test
  void aWordIsMisspelledByOneLetter() {
    TextRewrite rule = new MisspelledWordRule(List.of("J_{naive}"));
    assertEdit(rule, "J_{naiye} = 1", "J_{naive} = 1", EditKind.WORD_MISSPELLED);
    assertEquals(0, rule.undone(new LatexText("J_{nexye} = 1")).count());
  }

  @Test
  void scriptsChangeTheirLevel() {
    assertEdit(new ScriptLevelRule(), "v^c", "v_c", EditKind.SUBSCRIPT_MEANT);
    assertEdit(new ScriptLevelRule(), "v_{2}", "v^{2}", EditKind.SUPERSCRIPT_MEANT);
  }

  @Test
  void tokensAreDropped() {
    assertEdit(new SuperfluousTokenRule(), "a + + b", "a + b", EditKind.TOKEN_SUPERFLUOUS);
    assertEdit(new SuperfluousTokenRule(), "x_{n-1} = 1", "x_{n} = 1", EditKind.TOKEN_SUPERFLUOUS);
    assertEdit(new SuperfluousTokenRule(), "f(x_{i})", "f(x)", EditKind.TOKEN_SUPERFLUOUS);
    assertEdit(new SuperfluousTokenRule(), "(-u)_w", "u_w", EditKind.SIGN_SUPERFLUOUS);
  }

  @Test
  void tokensArePutIn() {
    TextRewrite rule = new MissingTokenRule(NEAR, FAR);
    assertEdit(rule, "x y", "x -y", EditKind.TOKEN_MISSING_BEFORE);
    assertEdit(rule, "x y", "\\log x y", EditKind.TOKEN_MISSING_BEFORE);
  }

  @Test
  void emptyPlacesAreFilled() {
    TextRewrite rule = new MissingOperandRule(NEAR, FAR, Set.of("p(C=c)"));
    assertEdit(rule, "x_ = 1", "x_a = 1", EditKind.TOKEN_MISSING);
    assertEdit(rule, "p(C=) = 1", "p(C=c) = 1", EditKind.TOKEN_MISSING);
  }

  @Test
  void argumentsAreAddedAndChangePlaces() {
    TextRewrite rule = new ArgumentRule(NEAR, FAR);
    assertEdit(rule, "f(x,y)", "f(y,x)", EditKind.EXCHANGED);
    assertEdit(rule, "f(x,y)", "f(x,y,a)", EditKind.TOKEN_MISSING);
  }

  @Test
  void neighboursChangePlaces() {
    TextRewrite rule = new ExchangedNamesRule();
    assertEdit(rule, "u_c v_o", "u_o v_c", EditKind.SCRIPTS_EXCHANGED);
    assertEdit(rule, "v_c y_w", "y_w v_c", EditKind.EXCHANGED);
  }

  @Test
  void operatorsFractionsAndBracketsChangePlaces() {
    TextRewrite rule = new ExchangedPartsRule();
    assertEdit(rule, "\\log \\sum_w x", "\\sum_w \\log x", EditKind.EXCHANGED);
    assertEdit(rule, "u_w \\sum_w y_w", "\\sum_w u_w y_w", EditKind.EXCHANGED);
    assertEdit(rule, "f \\frac{d}{dx} = 1", "\\frac{d}{dx} f = 1", EditKind.EXCHANGED);
  }

  @Test
  void scriptsThatStandOnOtherLettersArePutIn() {
    TextRewrite rule = new MissingScriptRule(List.of("v_{2} = 1"));
    assertEdit(rule, "v + u_c", "v_c + u_c", EditKind.TOKEN_MISSING);
    assertEdit(rule, "v + u_c", "v_{2} + u_c", EditKind.TOKEN_MISSING);
    assertEquals(1, rule.undone(new LatexText("v_{2}^\\top")).count());
  }

  @Test
  void aNameOrALetterIsAnotherThroughoutASide() {
    TextRewrite rule = new RenamedRule(List.of("v_c u_o"), List.of("v_b"));
    assertEdit(rule, "v_c = v_x u_x v_x", "v_c = v_c u_x v_c", EditKind.TOKEN_REPLACED);
    assertEdit(rule, "v_c = v_x u_x v_x", "v_c = v_b u_x v_b", EditKind.TOKEN_REPLACED);
    assertEdit(rule, "f_j = \\sum_k b_j c_j", "f_j = \\sum_k b_k c_k", EditKind.TOKEN_REPLACED);
  }

  @Test
  void signsMoveToTheOtherSideOfAName() {
    assertEdit(new MisplacedSignRule(), "x -", "-x", EditKind.TOKEN_MISPLACED);
    assertEdit(new MisplacedSignRule(), "-x", "x-", EditKind.TOKEN_MISPLACED);
  }

  @Test
  void fractionsTurnAndGetTheirBar() {
    TextRewrite rule = new FractionBarRule();
    assertEdit(rule, "\\frac{a}{b}", "\\frac{b}{a}", EditKind.FRACTION_INVERTED);
    assertEdit(rule, "a b", "\\frac{a}{b}", EditKind.FRACTION_BAR_MISSING);
  }

  @Test
  void bracketsMoveAndArePutIn() {
    assertEdit(new BracketRule(), "a(b) + c", "a(b + c)", EditKind.TOKEN_MISPLACED);
    assertEdit(new BracketRule(), "a b + c", "a (b + c)", EditKind.BRACKETS_MISSING);
  }

  @Test
  void repeatedSidesAndFunctionsOfThemselvesAreTrivial() {
    assertEquals(1, TrivialText.selfApplications("a = f(f)"));
    assertTrue(TrivialText.usesDefinedName("a = S,\\ S = b", "S"));
    assertFalse(TrivialText.usesDefinedName("a = c,\\ S = b", "S"));
    assertEquals(4, TrivialText.behindColon("w=o:a=b"));
  }

  @Test
  void aSlipInASuspectedSideIsLikelier() {
    BitSet characters = new BitSet();
    characters.set(4, 9);
    SuspectRegion region = new SuspectRegion(characters, OptionalInt.empty());
    TextEdit there =
        new WrongLetterRule(Set.of("b"), Set.of())
            .undone(new LatexText("   = a"))
            .findFirst()
            .orElseThrow();
    TextEdit elsewhere =
        new WrongLetterRule(Set.of("b"), Set.of())
            .undone(new LatexText("a =  "))
            .findFirst()
            .orElseThrow();
    assertTrue(region.unlikelihood(there) < region.unlikelihood(elsewhere));
  }
}
