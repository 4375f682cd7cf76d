package chainrule.exercise;

import chainrule.formula.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Feedback on an answer. It contains neither the right answer nor a repair.
 *
 * @param exercise the question
 * @param outcome what became of it
 * @param sentence what is to be said at once
 * @param evidence what to look at: a {@link Report}, a {@link chainrule.check.GradientCheck}, or
 *     what the kernel said about lines that do not run
 * @param slip the kind of slip, in a sentence, for those who want to know; where there is one
 */
public record Feedback(
    Exercise exercise,
    AnswerOutcome outcome,
    String sentence,
    Optional<Object> evidence,
    Optional<String> slip)
    implements Judgement {
  private static final int MAX_HINTS = 3;

  static Feedback open(Exercise exercise) {
    return new Feedback(
        exercise, AnswerOutcome.OPEN, question(exercise), Optional.empty(), Optional.empty());
  }

  private static String question(Exercise exercise) {
    return switch (exercise.kind()) {
      case DERIVATION -> "Your turn: put your answer in place of the square.";
      case GRADIENT -> "Your turn: put your formula in place of yourTurn().";
      case FUNCTION -> "Your turn: put the lines of your function in place of yourTurn().";
      case SLIP -> "Your turn: one line or more is false. Find it, and mend it.";
    };
  }

  static Feedback refused(Exercise exercise, String sentence) {
    return new Feedback(
        exercise, AnswerOutcome.REFUSED, sentence, Optional.empty(), Optional.empty());
  }

  static Feedback wrong(Exercise exercise, String sentence, String slip) {
    return new Feedback(
        exercise, AnswerOutcome.WRONG, sentence, Optional.empty(), Optional.of(slip));
  }

  static Feedback right(Exercise exercise, Object evidence) {
    String sentence = exercise.next().isEmpty() ? "That is it." : exercise.next();
    return new Feedback(
        exercise, AnswerOutcome.RIGHT, sentence, Optional.of(evidence), Optional.empty());
  }

  /** The same with a report as evidence, without the repairs of its lines. */
  Feedback showing(Report report) {
    return new Feedback(exercise, outcome, sentence, Optional.of(report.withoutAdvice()), slip);
  }

  @Override
  public String id() {
    return exercise.id();
  }

  @Override
  public String title() {
    return exercise.title();
  }

  /** All of it for a right answer, nothing for any other. */
  @Override
  public double share() {
    return outcome == AnswerOutcome.RIGHT ? 1 : 0;
  }

  /**
   * At most three hints: the kind of mistake, then those of the exercise; none for a right answer.
   */
  public List<String> hints() {
    if (outcome == AnswerOutcome.RIGHT) {
      return List.of();
    }
    List<String> hints = new ArrayList<>(slip.stream().toList());
    hints.addAll(exercise.hints());
    return hints.subList(0, Math.min(MAX_HINTS, hints.size()));
  }

  /** For a terminal: the sentence and the kind of mistake. */
  @Override
  public String toString() {
    return "%s %s: %s%s"
        .formatted(exercise.id(), outcome, sentence, slip.map(s -> "\n  " + s).orElse(""));
  }
}
