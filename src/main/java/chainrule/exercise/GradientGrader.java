package chainrule.exercise;

import chainrule.check.GradientCheck;
import chainrule.check.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks a gradient that was written in Java. */
final class GradientGrader {
  private static final int LARGEST_BRIEF = 13;

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
      return judged(exercise, gradient.checks().stream().map(GradientFormula.Check::run).toList());
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException fault) {
      return Feedback.wrong(
          exercise,
          "Not yet: your formula does not give a gradient of the right shape.",
          FaultWords.of(fault));
    }
  }

  private static Feedback judged(Exercise exercise, List<GradientCheck> checks) {
    GradientCheck first = checks.get(0);
    return checks.stream()
        .filter(GradientGrader::isWrong)
        .findFirst()
        .map(check -> Feedback.wrong(exercise, sentence(first, check), slip(first, check)))
        .orElseGet(() -> Feedback.right(exercise, first));
  }

  static boolean isWrong(GradientCheck check) {
    return check.verdict() == Verdict.DISAGREE || isUndefined(check);
  }

  /** f has a value but the claim has none. */
  private static boolean isUndefined(GradientCheck check) {
    return check.rows().stream().anyMatch(row -> !Double.isFinite(row.analytic()));
  }

  private static String sentence(GradientCheck first, GradientCheck check) {
    if (!check.equals(first)) {
      return "Not yet: it agrees at the notebook's point, but not at another one.";
    }
    long wrong = check.rows().stream().filter(row -> !row.agrees()).count();
    return check.rows().size() == 1
        ? "Not yet: your number is not the derivative."
        : "Not yet: %d of %d components differ.".formatted(wrong, check.rows().size());
  }

  private static String slip(GradientCheck first, GradientCheck check) {
    if (!check.equals(first)) {
      return "Your formula should depend on the argument it is given, and not on what the notebook"
          + " computed at its own point.";
    }
    return slip(check);
  }

  /** What the wrong components have in common. */
  static String slip(GradientCheck check) {
    OptionalDouble factor = check.commonFactor();
    boolean single = check.rows().size() == 1;
    if (factor.isPresent() && (!single || isBrief(factor.getAsDouble()))) {
      return factor(factor.getAsDouble());
    }
    return single
        ? "A factor or a term is missing, is one too many, or has the wrong sign."
        : components(check);
  }

  /** Any two numbers have a factor; one that is a small whole number, or one over it, says more. */
  private static boolean isBrief(double factor) {
    double whole = Math.max(Math.abs(factor), 1 / Math.abs(factor));
    return whole < LARGEST_BRIEF && Math.abs(whole - Math.rint(whole)) < 1e-6;
  }

  private static String components(GradientCheck check) {
    List<String> wrong =
        check.rows().stream()
            .filter(row -> !row.agrees())
            .map(GradientCheck.Row::component)
            .toList();
    return wrong.size() < check.rows().size()
        ? "Only these are wrong: %s. What do they have in common?"
            .formatted(String.join(" ", wrong))
        : "No common factor: a term is missing, is one too many, or has the wrong sign.";
  }

  private static String factor(double factor) {
    return Math.abs(factor + 1) < 1e-6
        ? "The sign: it points the other way."
        : String.format(Locale.ROOT, "A factor: it is %.4g times what it should be.", factor);
  }
}
