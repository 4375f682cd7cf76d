package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.exercise.AnswerOutcome;
import chainrule.exercise.Answers;
import chainrule.exercise.Exercise;
import chainrule.exercise.ExerciseKind;
import chainrule.exercise.Feedback;
import java.util.List;
import java.util.Optional;

/** An exercise where it stands in its notebook, with what was defined above it. */
final class YourTurn {
  private static final List<String> MINUS =
      List.of("-(%s)", "(%s).mapMultiply(-1)", "(%s).scalarMultiply(-1)");

  private YourTurn() {}

  static void check(Exercise exercise, String cell) {
    assertEquals(exercise.cell(), cell.strip(), "the cell is not that of " + exercise.id());
    assertEquals(AnswerOutcome.OPEN, answer(exercise, cell).outcome());
    Feedback right = answer(exercise, Answers.of(exercise));
    assertEquals(AnswerOutcome.RIGHT, right.outcome(), right::toString);
    if (exercise.kind() == ExerciseKind.GRADIENT) {
      Feedback wrong = withWrongSign(exercise);
      assertEquals(AnswerOutcome.WRONG, wrong.outcome(), wrong::toString);
      assertTrue(wrong.slip().orElse("").contains("sign"), wrong::toString);
    }
  }

  private static Feedback answer(Exercise exercise, String body) {
    return exercise.check(body, Notebook::evaluate);
  }

  /**
   * Minus is written in one way for a number, in another for a vector, and a third for a matrix.
   */
  private static Feedback withWrongSign(Exercise exercise) {
    return MINUS.stream()
        .map(minus -> minus.formatted(Answers.formula(exercise)))
        .flatMap(formula -> tried(exercise, formula).stream())
        .findFirst()
        .orElseThrow();
  }

  /** What does not compile is refused. */
  private static Optional<Feedback> tried(Exercise exercise, String formula) {
    return Optional.of(answer(exercise, exercise.cell().replace("yourTurn()", formula)))
        .filter(feedback -> feedback.outcome() != AnswerOutcome.REFUSED);
  }
}
