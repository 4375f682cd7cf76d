package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.exercise.Answers;
import chainrule.exercise.Exercise;
import chainrule.exercise.Feedback;
import chainrule.exercise.Kind;
import chainrule.exercise.Outcome;
import java.util.List;
import java.util.Optional;

/** An exercise where it stands in its notebook, with what was defined above it. */
final class YourTurn {
  private static final List<String> MINUS =
      List.of("-(%s)", "(%s).mapMultiply(-1)", "(%s).scalarMultiply(-1)");

  private YourTurn() {}

  static void check(Exercise exercise, String cell) {
    assertEquals(exercise.cell(), cell.strip(), "the cell is not that of " + exercise.id());
    assertEquals(Outcome.OPEN, answer(exercise, cell).outcome());
    Feedback right = answer(exercise, Answers.of(exercise));
    assertEquals(Outcome.RIGHT, right.outcome(), right::toString);
    if (exercise.kind() == Kind.GRADIENT) {
      Feedback wrong = withWrongSign(exercise);
      assertEquals(Outcome.WRONG, wrong.outcome(), wrong::toString);
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

  private static Optional<Feedback> tried(Exercise exercise, String formula) {
    try {
      return Optional.of(answer(exercise, exercise.cell().replace("yourTurn()", formula)));
    } catch (IllegalArgumentException doesNotCompile) {
      return Optional.empty();
    }
  }
}
