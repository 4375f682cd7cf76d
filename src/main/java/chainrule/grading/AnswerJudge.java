package chainrule.grading;

import chainrule.exercise.Exercise;
import chainrule.exercise.JavaAnswer;
import chainrule.exercise.Judgement;
import chainrule.exercise.Ladder;
import chainrule.exercise.WrongTries;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Judges answers by their text, wherever they were written. What else a submission holds has no
 * effect: the question is the course's own, and the Java of an answer is asked for its values at
 * points drawn anew.
 */
public final class AnswerJudge {
  private static final String YOUR_LINES = "yourTurn();";

  /** Compiles in place of the lines of any function. */
  private static final String NO_LINES = "throw null;";

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
   * @param run gives the values of an answer in Java, or throws why there are none
   */
  AnswerJudge(RandomGenerator seeds, Function<AnswerRequest, List<double[][]>> run) {
    this.seeds = seeds;
    this.run = run;
  }

  /** What an exercise in Java asks, and what stands above it. */
  private record Question(JavaContext context, JavaAnswer asked) {
    static Question of(Exercise exercise) {
      try (JavaShell shell = new JavaShell()) {
        JavaContext context = JavaContext.above(exercise, shell::pieces);
        shell.run(context.neededBy(exercise.cell()));
        shell.value("<T> T yourTurn() { return null; }");
        String cell = exercise.cell().replace(YOUR_LINES, NO_LINES);
        return new Question(context, (JavaAnswer) shell.value(cell));
      }
    }
  }

  /**
   * What is to be said of an answer.
   *
   * @param answer a cell
   * @throws IllegalArgumentException if there is neither such an exercise nor such a ladder
   */
  public Judgement judge(AnswerCell answer) {
    if (answer.isLadder()) {
      return Ladder.named(answer.id()).check(answer.body(), new WrongTries());
    }
    Exercise exercise = Exercise.named(answer.id());
    return exercise.check(answer.body(), java -> claimed(exercise, java));
  }

  /** The course's question, with the answer's values. */
  private JavaAnswer claimed(Exercise exercise, String java) {
    Question question = questions.computeIfAbsent(exercise.id(), id -> Question.of(exercise));
    JavaAnswer asked = question.asked().drawnAgain(seeds.nextLong());
    AnswerRequest request =
        new AnswerRequest(question.context().neededBy(java), java, asked.points());
    return asked.claiming(run.apply(request));
  }
}
