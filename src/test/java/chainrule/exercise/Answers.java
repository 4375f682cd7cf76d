package chainrule.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The reference answers, which are on the tests' class path alone. */
public final class Answers {
  private Answers() {}

  /** What a student would have in the cell. */
  public static String of(Exercise exercise) {
    String name = exercise.id() + (exercise.kind().isJava() ? ".java" : ".tex");
    try (InputStream in = Answers.class.getResourceAsStream("/answers/" + name)) {
      if (in == null) {
        throw new AssertionError("there is no reference answer src/test/resources/answers/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands in place of yourTurn() in an answer in Java. */
  public static String formula(Exercise exercise) {
    int gap = exercise.cell().indexOf(ExerciseKind.YOUR_TURN);
    String after = exercise.cell().substring(gap + ExerciseKind.YOUR_TURN.length());
    String answer = of(exercise);
    return answer.substring(gap, answer.length() - after.length());
  }
}
