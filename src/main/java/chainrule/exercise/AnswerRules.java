package chainrule.exercise;

import chainrule.formula.StatedEquation;
import java.util.Optional;

/** Why a true line is no answer to a question. */
final class AnswerRules {
  /** Forbids every ∂, ∇, d/dx and prime; any other forbidden word is a piece of LaTeX. */
  private static final String DERIVATIVES = "derivatives";

  private AnswerRules() {}

  /** What is to be said against a line, if there is anything. */
  static Optional<String> objection(Exercise exercise, StatedEquation answer) {
    if (answer.head().equals(answer.last())) {
      return Optional.of("That repeats the question: both sides are the same.");
    }
    return exercise.without().stream()
        .filter(word -> contains(answer, word))
        .findFirst()
        .map(AnswerRules::refusal);
  }

  private static boolean contains(StatedEquation answer, String word) {
    return word.equals(DERIVATIVES) ? answer.hasDerivative() : answer.contains(word);
  }

  private static String refusal(String word) {
    return word.equals(DERIVATIVES)
        ? "True, but the right side still has a derivative in it; work it out."
        : "True, but the right side may not contain “%s” here.".formatted(word);
  }
}
