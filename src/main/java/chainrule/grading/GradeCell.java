package chainrule.grading;

import chainrule.exercise.Judgement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that grades an answer: {@code grade("05-1", 2)}.
 *
 * @param id the exercise or ladder
 * @param points what a right answer is worth
 */
public record GradeCell(String id, double points) {
  private static final Pattern CELL =
      Pattern.compile(
          "\\s*grade\\(\\s*\"([^\"\\\\]*)\"\\s*,\\s*(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*\\)\\s*;?\\s*");

  /** Refuses points that cannot be given. */
  public GradeCell {
    if (!(points >= 0) || Double.isInfinite(points)) {
      throw new IllegalArgumentException(
          "grade was asked for %s points; it gives 0 or more".formatted(points));
    }
  }

  /** What a cell grades, if it does nothing else. */
  public static Optional<GradeCell> of(String cell) {
    Matcher matcher = CELL.matcher(cell);
    return matcher.matches()
        ? Optional.of(new GradeCell(matcher.group(1), Double.parseDouble(matcher.group(2))))
        : Optional.empty();
  }

  /** All points for a right answer; of a ladder, a share for each rung that was reached. */
  public double earned(Judgement judgement) {
    return points * judgement.share();
  }
}
