package chainrule.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.Line;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every ladder of the course, climbed by three students. */
class CourseLaddersTest {
  static Stream<String> all() {
    return Ladder.ids();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theReferenceClimbReachesEveryRungAndSaysWhyEachLineFollows(String id) {
    Ladder ladder = Ladder.named(id);
    LadderFeedback feedback = ladder.check(ladder.derivation(), new WrongTries());
    assertEquals(AnswerOutcome.RIGHT, feedback.outcome(), feedback::toString);
    assertTrue(feedback.goal().isEmpty(), feedback::toString);
    assertFalse(ladder.next().isEmpty(), "the end says what comes next");
    for (Line line : feedback.report().orElseThrow().lines()) {
      assertFalse(line.because().isEmpty(), ladder.rungId(line.number() - 1));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void whoWritesTheEndAloneIsAskedForTheRest(String id) {
    Ladder ladder = Ladder.named(id);
    int last = ladder.rungs().size() - 1;
    String head =
        ladder.rungs().stream().map(Rung::head).filter(h -> !h.isEmpty()).reduce((a, b) -> b).get();
    LadderFeedback lazy =
        ladder.check(head + " &= " + ladder.rungs().get(last).side(), new WrongTries());
    assertEquals(AnswerOutcome.RIGHT, lazy.outcome(), lazy::toString);
    assertTrue(lazy.sentence().contains("Show a line between"), lazy::toString);
    assertEquals(0, lazy.goal().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aWrongSignOnAnyRungIsNamed(String id) {
    Ladder ladder = Ladder.named(id);
    String head = "";
    for (Rung rung : ladder.rungs()) {
      head = rung.head().isEmpty() ? head : rung.head();
      LadderFeedback wrong =
          ladder.check(head + " &= -\\left(" + rung.side() + "\\right)", new WrongTries());
      assertEquals(AnswerOutcome.WRONG, wrong.outcome(), wrong::toString);
      assertTrue(wrong.sentence().contains("sign"), wrong::toString);
    }
  }

  private static int number(String rungId) {
    return Integer.parseInt(rungId.substring(rungId.indexOf('.') + 1));
  }

  /** The derivation up to a rung, and on that rung a slip. */
  private static LadderFeedback clumsy(String rungId, String side) {
    Ladder ladder = Ladder.named(rungId.substring(0, rungId.indexOf('.')));
    int rung = number(rungId) - 1;
    StringBuilder lines = new StringBuilder();
    for (Rung below : ladder.rungs().subList(0, rung)) {
      lines.append(below.latex()).append(" \\\\\n");
    }
    String head = ladder.rungs().get(rung).head();
    return ladder.check(lines + head + " &= " + side, new WrongTries());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "01.2 § -\\frac{1}{(1 + e^{-x})^2} § chain rule",
        "01.3 § \\frac{e^{-x}}{1 + e^{-x}} § power",
        "01.5 § 1 - \\sigma(x) § factor",
        "02.2 § -\\frac{\\partial}{\\partial \\theta_a} \\sum_i y_i"
            + " \\left( \\theta_i - \\sum_j \\log e^{\\theta_j} \\right) § changed places",
        "02.4 § \\frac{1}{\\sum_j e^{\\theta_j}} - y_a § factor",
        "02.5 § \\hat y_a y_a § operation",
        "03.3 § -u_o + \\frac{\\partial}{\\partial v_c} \\sum_x \\exp(u_x^\\top v_c) § factor",
        "03.4 § -u_o + \\frac{\\sum_x \\exp(u_x^\\top v_c)}{\\sum_w \\exp(u_w^\\top v_c)}"
            + " § shapes do not fit",
        "03.5 § -u_o + \\sum_x \\hat y_o u_x § index",
        "03.6 § U (\\hat y - y) § transpose",
        "04.3 § -\\mathbb{1}[w = o] v_c + \\frac{\\exp(u_w^\\top v_c)}{\\sum_x \\exp(u_x^\\top v_c)}"
            + " § shapes do not fit",
        "04.4 § (\\hat y_w - 1) v_c § condition",
        "04.5 § (\\hat y_o - y_w) v_c § index",
        "04.6 § v_c (\\hat y - y)^\\top § shapes do not fit",
        "05.3 § -(1 - \\sigma(u_o^\\top v_c)) u_o + \\sum_s \\sigma(-u_{w_s}^\\top v_c) u_{w_s}"
            + " § term",
        "05.4 § (\\sigma(u_o^\\top v_c) - 1) u_o + \\sum_s \\sigma(u_{w_s}^\\top v_c) u_o § index",
        "05b.3 § -p (1 - \\sigma(x)) - K q \\sigma(x) § sign",
        "05b.4 § (p + K q) \\left( \\sigma(x) - \\frac{p}{K q} \\right) § term",
        "06.2 § \\sum_{-m \\le j \\le m} \\frac{\\partial J(v_c, w_{t+j}, U)}{\\partial v_c} § range",
        "06.4 § 2 \\frac{\\sum_x \\exp(u_x^\\top v_c) u_x}{\\sum_x \\exp(u_x^\\top v_c)}"
            + " - \\sum_{-m \\le j \\le m,\\ j \\ne 0} u_{w_{t+j}} § factor",
        "07.2 § (\\hat y - y) W_2 § transpose",
        "07.3 § (\\hat y - y) W_2^\\top \\odot \\sigma'(h) § letter",
        "08.2 § \\beta m_1 + \\beta (1 - \\beta) g_2 + (1 - \\beta) g_3 § power",
        "08.4 § \\beta^3 m_0 + (1 - \\beta) \\sum_{s=1}^{3} \\beta^{4-s} g_s § exponent",
        "11.2 § (\\hat y - y) x^\\top § shapes do not fit",
        "11.3 § W § factor",
      })
  void aTypicalSlipOnARungIsNamed(String rung, String side, String said) {
    LadderFeedback wrong = clumsy(rung, side);
    assertEquals(AnswerOutcome.WRONG, wrong.outcome(), wrong::toString);
    assertTrue(wrong.sentence().contains(said), wrong::toString);
    assertEquals(number(rung) - 1, wrong.reached().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "01.1 § blah blah § WRONG § letters",
        "01.1 § \\sigma' § REFUSED § repeats the question",
        "01.1 § \\sigma(x) (1 - \\sigma(x)) § RIGHT § Show a line between",
        "01.1 § \\frac{d}{dx} \\left[ 1 / (\\exp(-x) + 1) \\right] § RIGHT § Rung 1 holds",
        "01.1 § \\sigma'(x) + 0 § REFUSED § written in another way",
        "01.1 § \\frac{d}{dx} \\frac{1}{(1 + e^{-x} § WRONG § brackets do not match",
        "07.1 § \\nabla_r CE § REFUSED § repeats the question",
        "07.1 § -y + \\hat y § RIGHT § Rung 1 holds",
        "07.1 § \\hat y - y (( § WRONG § brackets do not match",
        "08.1 § ?! § WRONG § could not be read",
        "08.1 § m_3 § REFUSED § repeats the question",
        "08.2 § \\beta m_2 + (1 - \\beta) g_3 § REFUSED § repeats a line",
        "08.1 § g_3 (1 - \\beta) + m_2 \\beta § RIGHT § Rung 1 holds",
        "08.1 § 2 m_3 - m_3 § REFUSED § written in another way",
        "08.1 § \\beta (m_2 + g_3 § WRONG § brackets do not match",
      })
  void eachKindOfLineHasItsOwnSentence(
      String rung, String side, AnswerOutcome outcome, String said) {
    LadderFeedback feedback = clumsy(rung, side);
    assertEquals(outcome, feedback.outcome(), feedback::toString);
    assertTrue(feedback.sentence().contains(said), feedback::toString);
  }
}
