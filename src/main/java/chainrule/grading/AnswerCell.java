package chainrule.grading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a notebook that holds an answer, or still the question.
 *
 * @param id the exercise: {@code 05-1}
 * @param body the lines below {@code %%exercise 05-1}
 */
public record AnswerCell(String id, String body) {
  private static final Pattern CELL =
      Pattern.compile("%%exercise[ \\t]+(\\S+)[ \\t]*(?:\\R(.*))?", Pattern.DOTALL);

  /** The answer in a cell, if it holds one. */
  public static Optional<AnswerCell> of(String cell) {
    Matcher matcher = CELL.matcher(cell);
    return matcher.matches()
        ? Optional.of(
            new AnswerCell(matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse("")))
        : Optional.empty();
  }
}
