package chainrule.exercise;

import chainrule.check.GradientCheck;
import chainrule.check.Verdict;
import chainrule.exercise.WrittenFunction.Part;
import chainrule.exercise.WrittenFunction.Slip;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Checks a function that was written in Java, part by part. */
final class FunctionGrader {
  private FunctionGrader() {}

  /** Feedback on the first part that is wrong; the last part is the evidence that all are right. */
  static Feedback check(Exercise exercise, WrittenFunction function) {
    Optional<GradientCheck> shown = Optional.empty();
    for (Part part : function.parts()) {
      try {
        double[][] given = function.claim(part.point());
        GradientCheck check = part.check(given);
        if (GradientGrader.isWrong(check)) {
          return Feedback.wrong(exercise, sentence(part, check), slip(part, given, check));
        }
        shown = Optional.of(check);
      } catch (CancellationException stopped) {
        throw stopped;
      } catch (RuntimeException fault) {
        return Feedback.wrong(
            exercise,
            "Not yet: your function stops before it gives %s.".formatted(part.name()),
            FaultWords.of(fault));
      }
    }
    return Feedback.right(exercise, shown.orElseThrow());
  }

  private static String sentence(Part part, GradientCheck check) {
    long wrong = check.rows().stream().filter(row -> !row.agrees()).count();
    return check.rows().size() == 1
        ? "Not yet: %s is not right.".formatted(part.name())
        : "Not yet: of %s, %d of %d components differ."
            .formatted(part.name(), wrong, check.rows().size());
  }

  /** A known slip if one was made, else what can be seen in the components. */
  private static String slip(Part part, double[][] given, GradientCheck check) {
    return part.slips().stream()
        .filter(slip -> slip.check().apply(given).verdict() == Verdict.AGREE)
        .findFirst()
        .map(Slip::words)
        .orElseGet(() -> GradientSlip.of(List.of(new ClaimedGradient(List.of(), check))));
  }
}
