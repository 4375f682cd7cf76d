package chainrule.exercise;

import chainrule.formula.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One question to the student.
 *
 * <pre>
 *   title   Expected minus observed
 *   setting naive-softmax
 *   without derivatives
 *   cell
 *   \frac{\partial J}{\partial v_c} &amp;= \square
 *   hint    Which of the two terms of $J$ depends on $o$?
 *   next    The same in one line: $U^\top$ times what?
 * </pre>
 *
 * @param id the notebook and the number in it: {@code 03-1}; empty for an exercise of your own
 * @param title what it is about, in a few words
 * @param setting what the letters mean
 * @param without what the answer may not contain
 * @param cell what the notebook's cell holds before anyone has answered
 * @param hints up to three, each of which says more than the one before it
 * @param next what is said beside a right answer
 */
public record Exercise(
    String id,
    String title,
    Setting setting,
    List<String> without,
    String cell,
    List<String> hints,
    String next) {
  private static final int MAX_HINTS = 3;

  /** Copies the lists. */
  public Exercise {
    without = List.copyOf(without);
    hints = List.copyOf(hints);
    if (hints.size() > MAX_HINTS) {
      throw new IllegalArgumentException(
          "the exercise has %d hints; it may have %d".formatted(hints.size(), MAX_HINTS));
    }
  }

  /**
   * An exercise of the course.
   *
   * @param id the notebook and the number in it: {@code 03-1}
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Exercise named(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no exercise “%s”; there are %s"
                        .formatted(id, String.join(", ", ids().toList()))));
  }

  /**
   * An exercise of your own.
   *
   * @param text its lines, as in a file of the course
   * @throws IllegalArgumentException if a line is not understood or missing
   */
  public static Exercise of(String text) {
    return ExerciseFile.read("", text);
  }

  /** All exercises of the course, in its order. */
  public static Stream<Exercise> all() {
    return ids().map(Exercise::named);
  }

  /** The names of all exercises of the course, in its order, without reading them. */
  public static Stream<String> ids() {
    return IntStream.rangeClosed(0, CourseFiles.LAST_NOTEBOOK).boxed().flatMap(Exercise::ids);
  }

  private static Stream<String> ids(int notebook) {
    return IntStream.iterate(1, k -> k + 1)
        .mapToObj(k -> "%02d-%d".formatted(notebook, k))
        .takeWhile(id -> CourseFiles.exists(id + ".tex"));
  }

  private static Optional<Exercise> find(String id) {
    return id.matches("\\d\\d-\\d")
        ? CourseFiles.read(id + ".tex").map(text -> ExerciseFile.read(id, text))
        : Optional.empty();
  }

  /** The number of its notebook: {@code 03}. */
  public String notebook() {
    return id.replaceFirst("-.*", "");
  }

  /** What is asked for; the empty place in the cell tells. */
  public ExerciseKind kind() {
    return ExerciseKind.of(cell);
  }

  /**
   * Feedback on a cell.
   *
   * @param body the lines of the cell
   * @param evaluate what the kernel does with lines of Java: their value
   */
  public Feedback check(String body, Function<String, Object> evaluate) {
    return switch (kind()) {
      case DERIVATION -> DerivationGrader.check(this, body);
      case GRADIENT, FUNCTION -> GradientGrader.check(this, body, evaluate);
      case SLIP -> CorrectionGrader.check(this, body);
    };
  }
}
