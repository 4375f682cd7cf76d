package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.exercise.AnswerOutcome;
import chainrule.exercise.Exercise;
import chainrule.exercise.Feedback;
import org.junit.jupiter.api.Test;

class FeedbackCardTest {
  @Test
  void aWrongAnswerHasItsCounterexampleAndHintsAndNoWordOfTrueLines() {
    Exercise exercise =
        Exercise.of(
            """
            title   The derivative of a square
            setting sigmoid
            cell
            \\frac{d}{dx} x^2 &= \\square
            hint    Which power remains?
            next    On to cubes.
            """);
    Feedback feedback = exercise.check("\\frac{d}{dx} x^2 &= -2x", java -> java);
    assertEquals(AnswerOutcome.WRONG, feedback.outcome());
    String html = (String) FeedbackCard.of(feedback).data().get(MimeBundle.HTML);
    assertTrue(html.contains("left side"), html);
    assertTrue(html.contains("Which power remains?"), html);
    assertFalse(html.contains("true line"), html);
  }
}
