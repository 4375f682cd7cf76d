package chainrule.formula.study;

import chainrule.formula.reason.Reason;
import chainrule.formula.reason.StepBudget;
import chainrule.formula.verify.Difference;
import chainrule.formula.verify.Finding;
import chainrule.writeups.PrintedClaim;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Is a reason ever found for a step whose sides have different values? */
public final class FalseReasonStudy {
  private static final long STEPS = 20_000;
  private static final long SEED = 13;
  private static final int PROGRESS = 500;

  private FalseReasonStudy() {}

  /** A claim with a slip in it. */
  private record Slipped(PrintedClaim claim, String latex) {
    List<StudiedStep> steps() {
      return StudiedStep.in(claim.meaning(), claim.with(latex).rows());
    }
  }

  /**
   * Looks for the reasons of false steps, made by slips in the claims.
   *
   * @param claims the claims
   * @param count how many false steps
   * @param out where each reason and the counts go
   * @return 0, or 1 if a false step has a reason
   */
  public static int run(List<PrintedClaim> claims, int count, PrintStream out) {
    int tried = 0;
    int explained = 0;
    for (Slipped slipped : slipped(claims)) {
      for (StudiedStep step : slipped.steps()) {
        if (tried < count && isFalse(step)) {
          tried++;
          Optional<Reason> reason = step.reason(new StepBudget(STEPS));
          explained += reason.isPresent() ? 1 : 0;
          if (tried % PROGRESS == 0) {
            out.printf("%d of %d so far%n", explained, tried);
          }
          reason.ifPresent(
              r -> out.println(slipped.claim().id() + ": " + step + " by " + r.uses()));
        }
      }
      if (tried == count) {
        break;
      }
    }
    out.printf("%d of %d false steps have a reason%n", explained, tried);
    return explained == 0 ? 0 : 1;
  }

  /** A slip whose letters have no range cannot be tried, and nobody asks why it follows. */
  private static boolean isFalse(StudiedStep step) {
    try {
      return step.verify() instanceof Finding.Fails fails
          && fails.difference().filter(FalseReasonStudy::hasValues).isPresent();
    } catch (RuntimeException withoutRange) {
      return false;
    }
  }

  /**
   * A step may also fail because one side has no value where the other has: the derivative of
   * log(−2) is 0 by the rules. What has no value is the judge's to say, and reasons are asked for
   * true lines.
   */
  private static boolean hasValues(Difference difference) {
    return difference.left().isFinite() && difference.right().isFinite();
  }

  private static List<Slipped> slipped(List<PrintedClaim> claims) {
    List<Slipped> all = new ArrayList<>();
    claims.stream()
        .filter(claim -> claim.prose().isEmpty())
        .forEach(
            claim ->
                Mutator.all(claim.latex())
                    .forEach(mutant -> all.add(new Slipped(claim, mutant.latex()))));
    Collections.shuffle(all, new Random(SEED));
    return all;
  }
}
