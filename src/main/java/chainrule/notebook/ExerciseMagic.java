package chainrule.notebook;

import chainrule.exercise.Exercise;
import chainrule.exercise.ExerciseProgress;
import chainrule.exercise.Feedback;
import chainrule.grading.AnswerCell;
import java.util.List;

/** The cell magic {@code %%exercise 03-1}: the cell is an answer, or still the question. */
public final class ExerciseMagic {
  /** What stands behind {@code %%}. */
  public static final String NAME = "exercise";

  private ExerciseMagic() {}

  /**
   * Checks an answer and records the outcome.
   *
   * @param arguments the name of an exercise
   * @param body the lines of the cell; Java is evaluated by the kernel once its text was looked at
   * @throws IllegalArgumentException if there is no such exercise, or the Java does not run
   */
  public static Feedback run(List<String> arguments, String body) {
    if (arguments.size() != 1) {
      throw new IllegalArgumentException(
          "%%%%exercise has %d words behind it; it takes the name of one exercise"
              .formatted(arguments.size()));
    }
    Feedback feedback = Exercise.named(arguments.get(0)).check(body, Notebook::evaluate);
    ExerciseProgress.here().keep(feedback);
    Grading.keep(new AnswerCell(arguments.get(0), body));
    return feedback;
  }
}
