package chainrule.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a ladder says to lines of all kinds. */
class LadderTest {
  private static final String HEAD = "\\frac{\\partial J}{\\partial v_c} &= ";
  private static final Ladder CENTER =
      Ladder.of(
          """
          title   The gradient in the center vector
          setting naive-softmax
          rung    Put the definition in.
          \\frac{\\partial J}{\\partial v_c} &= -\\frac{\\partial}{\\partial v_c} \\log \\hat y_o
          rung    Differentiate.
          &= -u_o + \\sum_x \\hat y_x u_x
          rung    Write one product.
          &= U^\\top (\\hat y - y)
          next    The outside vectors.
          """);

  private static LadderFeedback on(String... lines) {
    return CENTER.check(HEAD + String.join(" \\\\\n&= ", lines), new WrongTries());
  }

  private static LadderFeedback first(String side) {
    return on(side);
  }

  @Test
  void unansweredIsOpenAndAsksForTheFirstRung() {
    LadderFeedback feedback = CENTER.check(CENTER.cell(), new WrongTries());
    assertEquals(AnswerOutcome.OPEN, feedback.outcome());
    assertEquals("○ ○ ○", feedback.marks());
    assertEquals(HEAD + "\\square", feedback.question().orElseThrow().question());
    assertEquals("by which rule", feedback.hints().get(0).title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "blah § WRONG § not one of this exercise's letters",
        "-\\frac{\\partial}{\\partial v_c} \\log (\\hat y_o § WRONG § brackets do not match",
        "\\frac{\\partial J}{\\partial v_c} § REFUSED § repeats the question",
        "\\nabla_{v_c} J § REFUSED § repeats the question",
        "2 \\frac{\\partial J}{\\partial v_c} - \\frac{\\partial J}{\\partial v_c} § REFUSED §"
            + " written in another way",
        "\\frac{\\partial J}{\\partial v_c} \\sum_w \\hat y_w § REFUSED § no nearer to rung 1",
        "U^\\top (\\hat y - y) § RIGHT § passes over rungs 1, 2. Show a line between",
        "-\\frac{\\partial}{\\partial v_c} \\log P(O=o|C=c) § RIGHT § Rung 1 holds",
        "\\frac{\\partial}{\\partial v_c} \\log \\hat y_o § WRONG § sign",
        "U (\\hat y - y) § WRONG § shapes do not fit",
      })
  void eachKindOfFirstLineHasItsOwnSentence(String side, AnswerOutcome outcome, String said) {
    LadderFeedback feedback = first(side);
    assertEquals(outcome, feedback.outcome(), feedback::toString);
    assertTrue(feedback.sentence().contains(said), feedback::toString);
  }

  @Test
  void aLineThatStandsThereAlreadyAndOneThatGoesBackAreRefused() {
    String first = "-\\frac{\\partial}{\\partial v_c} \\log \\hat y_o";
    String second = "-u_o + \\sum_x \\hat y_x u_x";
    String other = "\\sum_x P(O=x|C=c) u_x - u_o";
    assertTrue(on(first, second, second).sentence().contains("repeats a line"));
    assertTrue(on(first, second, other).sentence().contains("another way"));
    assertTrue(
        on(first, second, "-\\frac{\\partial}{\\partial v_c} \\log P(O=o|C=c)")
            .sentence()
            .contains("goes back"));
    assertEquals("✓ ✓ ◐", on(first, second, other).marks());
  }

  @Test
  void aLineAboutSomethingElseIsTrueAndCountsForNothing() {
    LadderFeedback feedback = CENTER.check("J &= -\\log \\hat y_o", new WrongTries());
    assertEquals(AnswerOutcome.REFUSED, feedback.outcome());
    assertTrue(feedback.sentence().contains("something else"), feedback::toString);
  }

  @Test
  void whatWasPassedOverIsAskedForAtTheTopAndCountsOnceItIsShown() {
    LadderFeedback lazy = on("-u_o + \\sum_x \\hat y_x u_x", "U^\\top (\\hat y - y)");
    assertEquals("○ ✓ ✓", lazy.marks());
    assertEquals(0, lazy.goal().orElseThrow());
    LadderFeedback all =
        on(
            "-\\frac{\\partial}{\\partial v_c} \\log \\hat y_o",
            "-u_o + \\sum_x \\hat y_x u_x",
            "U^\\top (\\hat y - y)");
    assertEquals("✓ ✓ ✓", all.marks());
    assertTrue(all.goal().isEmpty() && all.hints().isEmpty(), all::toString);
  }

  @Test
  void aLineBetweenTwoRungsCountsForTheLowerOne() {
    LadderFeedback between =
        on(
            "-\\frac{\\partial}{\\partial v_c} \\log \\hat y_o",
            "-U^\\top y + \\sum_x \\hat y_x u_x");
    assertEquals("✓ ✓ ○", between.marks(), between::toString);
  }

  @Test
  void theLineCanBeSeenAfterThreeDifferentWrongOnes() {
    WrongTries tries = new WrongTries();
    for (String wrong : List.of("u_o", "v_c", "v_c", "2 u_o")) {
      LadderFeedback feedback = CENTER.check(HEAD + wrong, tries);
      boolean isSeen = feedback.hints().stream().anyMatch(hint -> hint.title().equals("the line"));
      assertEquals(wrong.equals("2 u_o"), isSeen, wrong);
    }
  }

  @Test
  void theSquareOfTheLastLineMayStayAndAnEarlierOneMayNot() {
    String first = "-\\frac{\\partial}{\\partial v_c} \\log \\hat y_o";
    assertEquals("✓ ○ ○", on(first, "\\square").marks());
    assertEquals("✓ ○ ○", CENTER.check(HEAD + first + "\n&= \\square", new WrongTries()).marks());
    LadderFeedback early = on("\\square", "u_o");
    assertEquals(AnswerOutcome.REFUSED, early.outcome());
    assertTrue(early.sentence().contains("Line 1 still has its square"), early::toString);
  }

  @Test
  void lettersAreNotDeclaredAndSomethingIsToBeClaimed() {
    assertTrue(
        CENTER.check("let g = \\hat y - y", new WrongTries()).sentence().contains("letters"));
    assertTrue(CENTER.check("\\hat y", new WrongTries()).sentence().contains("Nothing is claimed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "title a § no line “rung”",
        "title a ¶rung b § no line of LaTeX below it",
        "title a ¶rung b¶x = 1 § has 0 signs &=",
        "rung b¶x &= 1 § no line “title”",
        "x = 1 § it must begin with one of the keys title, rung, next, setting",
      })
  void aTeachersFileIsReadOrRefusedInASentence(String text, String said) {
    String lines = text.replace("¶", "\n");
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Ladder.of(lines));
    assertTrue(refused.getMessage().contains(said), refused::getMessage);
  }

  @Test
  void anUnknownLadderIsRefusedWithTheNamesOfAll() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Ladder.named("77"));
    assertEquals(
        "there is no ladder “77”; there are " + String.join(", ", Ladder.ids().toList()),
        refused.getMessage());
  }
}
