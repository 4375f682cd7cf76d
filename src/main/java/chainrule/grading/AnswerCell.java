package chainrule.grading;

import chainrule.exercise.Exercise;
import chainrule.exercise.Ladder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a notebook that holds an answer, or still the question.
 *
 * @param id the exercise, {@code 05-1}, or the ladder, {@code 05}
 * @param body the lines below {@code %%exercise 05-1}
 */
public record AnswerCell(String id, String body) {
  private static final Pattern CELL =
      Pattern.compile("%%(?:exercise|ladder)[ \\t]+(\\S+)[ \\t]*(?:\\R(.*))?", Pattern.DOTALL);

  /** The answer in a cell, if it holds one. */
  public static Optional<AnswerCell> of(String cell) {
    Matcher matcher = CELL.matcher(cell);
    return matcher.matches()
        ? Optional.of(
            new AnswerCell(matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse("")))
        : Optional.empty();
  }

  /**
   * The cell before anyone has answered.
   *
   * @throws IllegalArgumentException if there is neither such an exercise nor such a ladder
   */
  public static AnswerCell open(String id) {
    return new AnswerCell(
        id, Ladder.isName(id) ? Ladder.named(id).cell() : Exercise.named(id).cell());
  }

  /** Whether the answer is the lines of a ladder. */
  boolean isLadder() {
    return Ladder.isName(id);
  }
}
