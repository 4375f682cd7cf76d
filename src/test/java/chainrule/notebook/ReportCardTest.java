package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.writeups.Claims;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a student sees below a {@code %%derive} cell. */
class ReportCardTest {
  private static final String FALSE =
      "\\frac{\\partial J}{\\partial v_c} = -u_o + \\sum_w \\hat y_w u_o";
  private static final Pattern TYPESET = Pattern.compile("\\$[^$]*\\$|<code.*?</code>");

  private static Map<String, Object> card(String setting, String lines) {
    return Renderings.of(DeriveMagic.run(List.of(setting), lines)).data();
  }

  private static String html(String setting, String lines) {
    return (String) card(setting, lines).get(MimeBundle.HTML);
  }

  private static String text(String setting, String lines) {
    return (String) card(setting, lines).get(MimeBundle.TEXT);
  }

  @Test
  void noLatexIsLeftInRunningWords() {
    for (String line :
        List.of(
            FALSE,
            "\\frac{\\partial J}{\\partial v_c} = U(\\hat y - y)",
            "J = \\hat y_o q_1",
            "u_o v_c = 1",
            "\\frac{u_o^\\top v_c}{\\partial v_c} = 1",
            "\\nabla J = 0",
            "\\sum a_i = 1")) {
      String words = TYPESET.matcher(html("naive-softmax", line)).replaceAll("");
      assertFalse(words.contains("\\"), words);
      assertFalse(words.contains("_{"), words);
      assertFalse(words.contains("“"), words);
    }
  }

  @Test
  void anErrorIsShownOnlyWhereRoundingDoesNotExplainIt() {
    assertFalse(html("naive-softmax", "\\hat y_w > 0").contains("error"));
    assertFalse(html("naive-softmax", "U \\in \\mathbb{R}^{|V| \\times d}").contains("error"));
  }

  @Test
  void aLeapUnfoldsToTheLinesBetweenOrToTheRules() {
    String between =
        html("naive-softmax", "\\frac{\\partial J}{\\partial v_c} = -u_o + \\sum_w \\hat y_w u_w");
    assertTrue(
        between.contains("a leap</summary>") && between.contains("\\frac{\\partial}"), between);
    String rules =
        html("naive-softmax", "\\frac{\\partial J}{\\partial v_c} = U^\\top(\\hat y - y)");
    assertTrue(rules.contains("a leap</summary>definition of"), rules);
  }

  @Test
  void aLineThatDoesNotHoldHasTheRoomOfTheReasonsForItsNumbers() {
    assertTrue(html("naive-softmax", FALSE).contains("<td colspan=\"2\""));
    assertFalse(html("naive-softmax", "J = -\\log \\hat y_o").contains("colspan"));
  }

  @Test
  void aCounterexampleIsATableOfLettersAndBothSides() {
    String html = html("naive-softmax", FALSE);
    assertTrue(html.contains("$v_{c}$</th>"), html);
    assertTrue(html.contains("left side</th>") && html.contains("right side</th>"), html);
    assertTrue(html.contains("\\begin{pmatrix}"), html);
  }

  @Test
  void numbersTooSmallOrEndlessAreTypesetToo() {
    String tiny = html("sigmoid", "10^{-12} x = 10^{-13} x");
    assertTrue(tiny.contains("\\cdot 10^{-1"), tiny);
    String endless = html("sigmoid", "\\log(x - x) = x");
    assertFalse(endless.contains("∞"), endless);
  }

  @Test
  void aTrueLineNearAFalseOneIsTypesetAndSaid() {
    String html = html("naive-softmax", FALSE);
    assertTrue(html.contains("a true line near this one"), html);
    assertTrue(html.contains("$u_{o}$ stands where $u_{w}$ is true"), html);
  }

  @Test
  void whereNoneIsFoundThatIsSaid() {
    String html = html("sigmoid", "\\sigma(x) = 17 + x^9 + \\exp(\\sigma(x^3))");
    assertTrue(html.contains("no true line was found near this one"), html);
  }

  @Test
  void theFirstLineToLookAtIsNamed() {
    String lines = "\\sigma(0) = 1/2 \\\\ \\sigma(0) = 1 \\\\ \\sigma(0) = 2";
    assertTrue(text("sigmoid", lines).startsWith("look at line 2 first: FAILS (3 lines)"));
    assertTrue(
        text("sigmoid", "x = x \\\\ \\sigma(0) = 1/2").startsWith("every line holds (2 lines)"));
  }

  @Test
  void thePlaceWhereReadingStoppedIsMarked() {
    String end = html("sigmoid", "\\sigma(x) = \\frac{1}{1 + x");
    assertTrue(end.contains("1 + x<span style="), end);
    String middle = html("sigmoid", "\\sigma(x) = ) + 1");
    assertTrue(middle.matches("(?s).*= <span style=\"[^\"]*\">\\)</span> \\+ 1.*"), middle);
  }

  @Test
  void inALineOfTheSettingTheMarkStandsInTheWholeLine() {
    String html = html("sigmoid", "given q \\in \\foo^2\n x = x");
    assertTrue(html.contains("given q \\in <span"), html);
  }

  @Test
  void thousandsOfLinesAreCutAndTheFalseOnesStay() {
    String lines = String.join(" \\\\\n", Collections.nCopies(2000, "\\sigma(0) = 1/2"));
    String html = html("sigmoid", lines + " \\\\\n \\sigma(0) = 1");
    assertTrue(html.contains("look at line 2001 first: FAILS (2001 lines; 60 of them are shown)"));
    assertTrue(html.contains(">2001</td>"));
    assertEquals(60, Pattern.compile("(HOLDS|FAILS)<").matcher(html).results().count());
  }

  @Test
  void theLettersAreListedOnRequest() {
    String html = html("network", "CE = CE");
    assertTrue(html.contains("<details><summary>what the letters are</summary>"), html);
    assertTrue(html.contains("$W_{1}$"), html);
    assertTrue(html.contains("$D_{x}×H$"), html);
  }

  @Test
  void claimsAreShownTwelveAtATime() {
    Map<String, Object> data = Renderings.of(Claims.of("002")).data();
    String html = (String) data.get(MimeBundle.HTML);
    assertTrue(html.contains("002-12") && !html.contains("002-13"), html);
    assertTrue(html.contains("… 24 claims in all"), html);
    assertTrue(((String) data.get(MimeBundle.TEXT)).startsWith("002-01"));
  }

  @Test
  void oneClaimIsItsReportAndProseIsItsWords() {
    String formula = (String) Renderings.of(Claims.named("000-20")).data().get(MimeBundle.HTML);
    assertTrue(formula.contains("claim 000-20, 1(f)(ii)") && formula.contains("✗ FAILS"), formula);
    String prose = (String) Renderings.of(Claims.named("004-31")).data().get(MimeBundle.HTML);
    assertTrue(prose.contains("○ PROSE") && prose.contains("notebook 11"), prose);
  }

  @Test
  void aLineThatGivesANewNameItsMeaningHasTheBadgeOfADefinition() {
    String lines = "z = W x + b \\\\ \\frac{\\partial z}{\\partial x} = W";
    String html =
        (String) Renderings.of(DeriveMagic.run(List.of(), lines)).data().get(MimeBundle.HTML);
    assertTrue(html.contains(":= DEFINITION") && html.contains("taken as the definition"), html);
  }
}
