package chainrule.formula.study;

import chainrule.formula.Setting;
import chainrule.formula.reason.Reason;
import chainrule.formula.reason.RuleUse;
import chainrule.formula.reason.StepBudget;
import chainrule.writeups.PrintedClaim;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many true steps have a reason, by which rules, and how long it takes to find it. */
public final class ReasonStudy {
  private static final long STEPS = 200_000;

  private final PrintStream out;
  private final Map<String, Integer> uses = new TreeMap<>();
  private final List<Double> milliseconds = new ArrayList<>();
  private int steps;
  private int explained;
  private long spent;

  private ReasonStudy(PrintStream out) {
    this.out = out;
  }

  /**
   * Looks for the reason of every true step of the claims and of the notebooks' derivations.
   *
   * @param claims the claims
   * @param out where each step and the counts go
   * @return 0
   */
  public static int run(List<PrintedClaim> claims, PrintStream out) {
    ReasonStudy study = new ReasonStudy(out);
    for (PrintedClaim claim : claims) {
      if (claim.prose().isEmpty()) {
        study.add(claim.id(), claim.meaning(), claim.rows());
      }
    }
    study.print();
    NotebookDerivations.all().forEach(d -> study.add(d.place(), d.setting(), d.lines()));
    study.print();
    return 0;
  }

  private void add(String place, Setting setting, String rows) {
    StudiedStep.in(setting, rows).stream()
        .filter(step -> step.verify().holds())
        .forEach(step -> add(place, step));
  }

  private void add(String place, StudiedStep step) {
    long start = cpu();
    Optional<Reason> reason = reason(place, step);
    double time = (cpu() - start) / 1e6;
    milliseconds.add(time);
    steps++;
    explained += reason.isPresent() ? 1 : 0;
    reason.ifPresent(r -> r.uses().forEach(use -> uses.merge(use.rule().name(), 1, Integer::sum)));
    out.printf(
        "%s: %s%n    %s (%.1f ms)%n",
        place, step, reason.map(ReasonStudy::words).orElse("?"), time);
  }

  private static long cpu() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private Optional<Reason> reason(String place, StudiedStep step) {
    try {
      StepBudget budget = new StepBudget(STEPS);
      Optional<Reason> reason = step.reason(budget);
      spent += STEPS - budget.left();
      return reason;
    } catch (RuntimeException | StackOverflowError fault) {
      out.println(place + " THROWS " + fault);
      return Optional.empty();
    }
  }

  private static String words(Reason reason) {
    return reason.uses().stream().map(ReasonStudy::words).collect(Collectors.joining(" · "));
  }

  private static String words(RuleUse use) {
    return use.rule() + use.symbol().map(symbol -> " of " + symbol.name()).orElse("");
  }

  private void print() {
    List<Double> sorted = milliseconds.stream().sorted().toList();
    out.printf(
        "%d steps of rewriting in %.0f ms%n", spent, sorted.stream().mapToDouble(x -> x).sum());
    out.printf(
        "%d of %d steps explained; median %.1f ms, 90 %% below %.1f ms, worst %.0f ms%n",
        explained,
        steps,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 9 / 10),
        sorted.get(sorted.size() - 1));
    uses.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .forEach(e -> out.printf("%6d %s%n", e.getValue(), e.getKey()));
  }
}
