package chainrule.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.Line;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
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
}
