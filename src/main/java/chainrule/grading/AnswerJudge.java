package chainrule.grading;

import chainrule.exercise.Exercise;
import chainrule.exercise.Feedback;
import chainrule.exercise.GradientFormula;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Judges answers by their text, wherever they were written. What else a submission holds has no
 * effect: the function and the point of a gradient are the course's own, and the answer's formula
 * is asked for its values at points drawn anew.
 */
public final class AnswerJudge {
  private final RandomGenerator seeds;
  private final Function<AnswerRequest, List<double[][]>> run;
  private final Map<String, Question> questions = new ConcurrentHashMap<>();

  /**
   * A judge.
   *
   * @param seeds draws the points; nobody should be able to foresee them
   */
  public AnswerJudge(RandomGenerator seeds) {
    this(seeds, AnswerProcess::claims);
  }

  /**
   * A judge that runs the Java of answers where it is told to.
   *
   * @param run gives the values of an answer's formula, or throws why there are none
   */
  AnswerJudge(RandomGenerator seeds, Function<AnswerRequest, List<double[][]>> run) {
    this.seeds = seeds;
    this.run = run;
  }

  /** What an exercise in Java asks, and what stands above it. */
  private record Question(JavaContext context, GradientFormula gradient) {
    static Question of(Exercise exercise) {
      try (JavaShell shell = new JavaShell()) {
        JavaContext context = JavaContext.above(exercise, shell::pieces);
        shell.run(context.neededBy(exercise.cell()));
        shell.value("<T> T yourTurn() { return null; }");
        return new Question(context, (GradientFormula) shell.value(exercise.cell()));
      }
    }
  }

  /**
   * Feedback on an answer.
   *
   * @param answer a cell
   * @throws IllegalArgumentException if there is no such exercise
   */
  public Feedback judge(AnswerCell answer) {
    Exercise exercise = Exercise.named(answer.id());
    return exercise.check(answer.body(), java -> claimed(exercise, java));
  }

  /** The course's question, with the values of the answer's formula. */
  private GradientFormula claimed(Exercise exercise, String java) {
    Question question = questions.computeIfAbsent(exercise.id(), id -> Question.of(exercise));
    GradientFormula asked = question.gradient().drawnAgain(seeds.nextLong());
    AnswerRequest request =
        new AnswerRequest(question.context().neededBy(java), java, asked.points());
    return asked.claiming(run.apply(request));
  }
}
