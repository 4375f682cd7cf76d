package chainrule.exercise;

import chainrule.check.GradientCheck;
import chainrule.check.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks a gradient that was written in Java. */
final class GradientGrader {
  private GradientGrader() {}

  static Feedback check(Exercise exercise, String body, Function<String, Object> evaluate) {
    JavaCell cell = JavaCell.of(body);
    if (cell.isOpen()) {
      return Feedback.open(exercise);
    }
    Optional<List<String>> answer = cell.answerIn(JavaCell.of(exercise.cell()));
    if (answer.isEmpty()) {
      return Feedback.refused(
          exercise, "The question itself was changed; keep what stands around yourTurn().");
    }
    return forbidden(exercise, answer.get())
        .map(
            word -> Feedback.refused(exercise, "Write the formula yourself, without " + word + "."))
        .orElseGet(() -> run(exercise, body, evaluate));
  }

  private static Feedback run(Exercise exercise, String body, Function<String, Object> evaluate) {
    try {
      return judged(exercise, evaluate.apply(body));
    } catch (IllegalArgumentException notJava) {
      return new Feedback(
          exercise,
          AnswerOutcome.REFUSED,
          "This does not run as Java yet.",
          Optional.of(notJava.getMessage()),
          Optional.empty());
    }
  }

  /** Calling the checker is not an answer. */
  private static Optional<String> forbidden(Exercise exercise, List<String> answer) {
    return Stream.concat(exercise.without().stream(), Stream.of("GradientCheck", "Gradient"))
        .filter(answer::contains)
        .findFirst();
  }

  private static Feedback judged(Exercise exercise, Object value) {
    if (value instanceof WrittenFunction function) {
      return FunctionGrader.check(exercise, function);
    }
    if (!(value instanceof GradientFormula gradient)) {
      return Feedback.refused(
          exercise,
          "The last line of the cell must be the question's own call, with your answer in it.");
    }
    try {
      return judged(exercise, claims(gradient));
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException fault) {
      return Feedback.wrong(
          exercise,
          "Not yet: your formula does not give a gradient of the right shape.",
          FaultWords.of(fault));
    }
  }

  private static List<ClaimedGradient> claims(GradientFormula gradient) {
    List<GradientCheck> checks =
        gradient.checks().stream().map(GradientFormula.Check::run).toList();
    return IntStream.range(0, checks.size())
        .mapToObj(k -> ClaimedGradient.at(gradient.points().get(k), checks.get(k)))
        .toList();
  }

  private static Feedback judged(Exercise exercise, List<ClaimedGradient> claims) {
    GradientCheck first = claims.get(0).check();
    return claims.stream()
        .map(ClaimedGradient::check)
        .filter(GradientGrader::isWrong)
        .findFirst()
        .map(wrong -> judged(exercise, claims, wrong))
        .orElseGet(() -> Feedback.right(exercise, first));
  }

  private static Feedback judged(
      Exercise exercise, List<ClaimedGradient> claims, GradientCheck wrong) {
    return wrong.equals(claims.get(0).check())
        ? Feedback.wrong(exercise, sentence(wrong), GradientSlip.of(claims))
        : Feedback.wrong(
            exercise,
            "Not yet: it agrees at the notebook's point, but not at another one.",
            "Your formula should depend on the argument it is given, and not on what the notebook"
                + " computed at its own point.");
  }

  static boolean isWrong(GradientCheck check) {
    return check.verdict() == Verdict.DISAGREE || isUndefined(check);
  }

  /** f has a value but the claim has none. */
  private static boolean isUndefined(GradientCheck check) {
    return check.rows().stream().anyMatch(row -> !Double.isFinite(row.analytic()));
  }

  private static String sentence(GradientCheck check) {
    long wrong = check.rows().stream().filter(row -> !row.agrees()).count();
    return check.rows().size() == 1
        ? "Not yet: your number is not the derivative."
        : "Not yet: %d of %d components differ.".formatted(wrong, check.rows().size());
  }
}
