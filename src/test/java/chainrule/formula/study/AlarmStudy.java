package chainrule.formula.study;

import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.Report;
import chainrule.formula.Verdict;
import chainrule.writeups.PrintedClaim;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Is a true line ever called false? Every true claim is checked again and again, at new points. */
public final class AlarmStudy {
  private static final long SEED = 7;

  private AlarmStudy() {}

  /**
   * Checks true claims in turn, each time with another seed.
   *
   * @param claims those that do not hold at first are left out
   * @param checks how many
   * @param out where false alarms and the count go
   * @return 0 if none was called anything but true
   */
  public static int run(List<PrintedClaim> claims, int checks, PrintStream out) {
    List<PrintedClaim> holding = new ArrayList<>();
    for (PrintedClaim claim : claims) {
      if (claim.prose().isEmpty() && verdict(claim, SEED) == Verdict.HOLDS) {
        holding.add(claim);
      }
    }
    int alarms = 0;
    double largest = 0;
    for (int k = 0; k < checks; k++) {
      PrintedClaim claim = holding.get(k % holding.size());
      Line line = last(claim, SEED + 1 + k / holding.size());
      if (line.verdict() != Verdict.HOLDS) {
        alarms++;
        out.println(claim.id() + ": " + line);
      }
      largest = Math.max(largest, line.error());
    }
    out.printf(
        "%d checks of %d true claims: %d false alarms; largest error %.1e%n",
        checks, holding.size(), alarms, largest);
    return alarms == 0 ? 0 : 1;
  }

  private static Verdict verdict(PrintedClaim claim, long seed) {
    return last(claim, seed).verdict();
  }

  private static Line last(PrintedClaim claim, long seed) {
    Report report = Derivation.verdicts(claim.meaning(), claim.rows(), seed);
    return report.lines().get(report.lines().size() - 1);
  }
}
