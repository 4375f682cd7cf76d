package chainrule.formula.command;

import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.Report;
import chainrule.formula.Verdict;
import chainrule.formula.claims.PrintedClaim;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Slips are put into true claims, one at a time: how many are caught, how many get a true line near
 * them? A slip that leaves the line true is no mistake; those are listed, to be judged by something
 * else than the checker.
 */
final class MutationStudy {
  private static final long SEED = 11;

  private final Map<Verdict, Integer> verdicts = new TreeMap<>();
  private final Map<String, int[]> operators = new TreeMap<>();
  private int repairable;
  private int repaired;
  private int claims;

  private MutationStudy() {}

  /**
   * Prints each mutant that is not caught, then the figures.
   *
   * @param every looks for a repair of each so many-th false mutant only
   */
  static int run(List<PrintedClaim> claims, int every, PrintStream out) {
    MutationStudy study = new MutationStudy();
    for (PrintedClaim claim : claims) {
      if (claim.prose().isEmpty()
          && study
              .check(claim, claim.latex(), false)
              .filter(line -> line.verdict() == Verdict.HOLDS)
              .isPresent()) {
        study.claims++;
        study.mutate(claim, every, out);
      }
    }
    study.print(out);
    return 0;
  }

  private void mutate(PrintedClaim claim, int every, PrintStream out) {
    for (Mutator.Mutant mutant : Mutator.of(claim.latex())) {
      boolean look = (verdicts.values().stream().mapToInt(n -> n).sum() + 1) % every == 0;
      Optional<Line> line = check(claim, mutant.latex(), look);
      if (line.isPresent()) {
        count(claim, mutant, line.get(), look, out);
      }
    }
  }

  private void count(
      PrintedClaim claim, Mutator.Mutant mutant, Line line, boolean looked, PrintStream out) {
    verdicts.merge(line.verdict(), 1, Integer::sum);
    int[] counts = operators.computeIfAbsent(mutant.operator(), name -> new int[2]);
    counts[0]++;
    boolean stands = line.verdict() == Verdict.HOLDS;
    counts[1] += stands ? 1 : 0;
    if (stands) {
      out.printf("%s\t%s\t%s%n", claim.id(), mutant.operator(), mutant.latex());
    }
    boolean couldBe = looked && !stands && line.verdict() != Verdict.NO_CLAIM;
    if (couldBe && line.repair().isEmpty()) {
      out.printf(
          "no repair (%s)\t%s\t%s\t%s%n",
          line.verdict(), claim.id(), mutant.operator(), mutant.latex());
    }
    repairable += couldBe ? 1 : 0;
    repaired += couldBe && line.repair().isPresent() ? 1 : 0;
  }

  private Optional<Line> check(PrintedClaim claim, String latex, boolean repairing) {
    String rows = claim.with(latex).rows();
    Report report =
        repairing
            ? Derivation.check(claim.meaning(), rows, SEED)
            : Derivation.verdicts(claim.meaning(), rows, SEED);
    List<Line> lines = new ArrayList<>(report.lines());
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
  }

  private void print(PrintStream out) {
    int all = verdicts.values().stream().mapToInt(n -> n).sum();
    int standing = verdicts.getOrDefault(Verdict.HOLDS, 0);
    out.printf("%d mutants of %d true claims: %s%n", all, claims, verdicts);
    operators.forEach((name, n) -> out.printf("  %-9s %5d mutants, %4d hold%n", name, n[0], n[1]));
    out.printf("not called true: %d (%.2f %%)%n", all - standing, 100.0 * (all - standing) / all);
    out.printf(
        "repairs looked for: %d, found: %d (%.1f %%)%n",
        repairable, repaired, 100.0 * repaired / Math.max(1, repairable));
  }
}
