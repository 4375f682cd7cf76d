package chainrule.formula.study;

import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Report;
import chainrule.formula.Verdict;
import chainrule.writeups.PrintedClaim;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads every line again that is proposed in the place of a false one: is it balanced, does it hold
 * at 1,000 other points, and does it say something? The false lines are true claims into which
 * {@link CommonMistake}s are put.
 */
public final class RepairStudy {
  private static final long SEED = 5;

  /** With 24 points each. */
  private static final int RUNS = 42;

  private final PrintStream out;
  private int faults;

  private RepairStudy(PrintStream out) {
    this.out = out;
  }

  /**
   * Makes mistakes of each kind, and prints the faults of what is proposed and the share found.
   *
   * @param claims those that do not hold are left out
   * @param perKind how many of each kind are made at most
   * @param out where the figures go
   * @return 0 if there is no fault
   */
  public static int run(List<PrintedClaim> claims, int perKind, PrintStream out) {
    RepairStudy study = new RepairStudy(out);
    List<PrintedClaim> holding =
        claims.stream()
            .filter(claim -> claim.prose().isEmpty() && holds(claim.rows(), claim, SEED))
            .toList();
    for (CommonMistake mistake : CommonMistake.values()) {
      study.measure(mistake, holding, perKind);
    }
    out.printf("%d faults%n", study.faults);
    return study.faults == 0 ? 0 : 1;
  }

  private void measure(CommonMistake mistake, List<PrintedClaim> claims, int perKind) {
    List<PrintedClaim> made = new ArrayList<>();
    claims.forEach(
        claim -> mistake.in(claim.latex()).forEach(latex -> made.add(claim.with(latex))));
    Collections.shuffle(made, new Random(SEED));
    int wrong = 0;
    int found = 0;
    for (PrintedClaim claim : made.subList(0, Math.min(perKind, made.size()))) {
      Line line = last(Derivation.check(claim.meaning(), claim.rows(), SEED));
      if (line.verdict() != Verdict.HOLDS && line.verdict() != Verdict.NO_CLAIM) {
        wrong++;
        found += line.repair().isPresent() ? 1 : 0;
        line.repair().ifPresent(repair -> judge(claim, line, repair));
      }
    }
    out.printf("%-18s a true line near %d of %d%n", mistake, found, wrong);
  }

  private void judge(PrintedClaim claim, Line line, Repair repair) {
    String rows = claim.rows();
    String before = rows.substring(0, rows.lastIndexOf(line.latex()));
    boolean balanced = isBalanced(repair.latex());
    boolean says = repeated(repair.latex()) <= repeated(line.latex());
    boolean holds = true;
    for (int run = 1; run <= RUNS && holds; run++) {
      holds = holds(before + repair.latex(), claim, SEED + run);
    }
    if (!balanced || !says || !holds) {
      faults++;
      out.printf(
          "%s: %s → %s%s%s%s%n",
          claim.id(),
          line.latex(),
          repair.latex(),
          balanced ? "" : ", not balanced",
          says ? "" : ", trivial",
          holds ? "" : ", not true");
    }
  }

  private static boolean holds(String rows, PrintedClaim claim, long seed) {
    return last(Derivation.verdicts(claim.meaning(), rows, seed)).verdict() == Verdict.HOLDS;
  }

  private static Line last(Report report) {
    return report.lines().get(report.lines().size() - 1);
  }

  /** By counting, and not by the program that proposes. */
  private static boolean isBalanced(String latex) {
    return count(latex, "(?<!\\\\)\\{") == count(latex, "(?<!\\\\)\\}")
        && count(latex, "\\\\left(?![a-z])") == count(latex, "\\\\right(?![a-z])")
        && count(latex, "\\\\begin") == count(latex, "\\\\end")
        && count(latex, "[(\\[]") == count(latex, "[)\\]]");
  }

  private static long count(String latex, String pattern) {
    return Pattern.compile(pattern).matcher(latex).results().count();
  }

  /** How many sides are written twice. */
  private static int repeated(String latex) {
    Set<String> seen = new HashSet<>();
    int repeated = 0;
    for (String side : latex.replaceAll("[\\s&]", "").split("=")) {
      repeated += seen.add(side) ? 0 : 1;
    }
    return repeated;
  }
}
