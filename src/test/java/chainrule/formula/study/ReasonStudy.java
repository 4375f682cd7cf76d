package chainrule.formula.study;

import chainrule.exercise.Ladder;
import chainrule.formula.Setting;
import chainrule.formula.reason.Reason;
import chainrule.formula.reason.RuleUse;
import chainrule.formula.reason.StepBudget;
import chainrule.writeups.PrintedClaim;
import java.io.OutputStream;
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
   * Looks for the reason of every true step of the claims, of the notebooks' derivations and
   * ladders, and of the first half of the strangers' corpus.
   *
   * @param claims the claims
   * @param out where each step and the counts go
   * @return 0
   */
  public static int run(List<PrintedClaim> claims, PrintStream out) {
    ofClaims(claims, new PrintStream(OutputStream.nullOutputStream()));
    ofClaims(claims, out);
    ReasonStudy ofNotebooks = new ReasonStudy(out);
    NotebookDerivations.all().forEach(d -> ofNotebooks.add(d.place(), d.setting(), d.lines()));
    ofNotebooks.print("the notebooks");
    ReasonStudy ofLadders = new ReasonStudy(out);
    Ladder.ids()
        .map(Ladder::named)
        .forEach(l -> ofLadders.add("ladder " + l.id(), l.setting(), l.derivation()));
    ofLadders.print("the ladders");
    ReasonStudy ofStrangers = new ReasonStudy(out);
    StrangerDerivations.all().forEach(d -> ofStrangers.add(d.place(), Setting.of(""), d.lines()));
    ofStrangers.print("the strangers");
    return 0;
  }

  /** The first time warms the machine up. */
  private static void ofClaims(List<PrintedClaim> claims, PrintStream out) {
    ReasonStudy study = new ReasonStudy(out);
    for (PrintedClaim claim : claims) {
      if (claim.prose().isEmpty()) {
        study.add(claim.id(), claim.meaning(), claim.rows());
      }
    }
    study.print("the claims");
  }

  private void add(String place, Setting setting, String rows) {
    StudiedStep.in(setting, rows).stream()
        .filter(StudiedStep::holds)
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

  private void print(String what) {
    List<Double> sorted = milliseconds.stream().sorted().toList();
    out.println("== " + what);
    out.printf(
        "%d steps of rewriting in %.0f ms%n", spent, sorted.stream().mapToDouble(x -> x).sum());
    out.printf(
        "%d of %d steps explained (%.1f %%); median %.1f ms, 90 %% below %.1f ms, 99 %% below"
            + " %.0f ms, worst %.0f ms%n",
        explained,
        steps,
        100.0 * explained / steps,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 9 / 10),
        sorted.get(sorted.size() * 99 / 100),
        sorted.get(sorted.size() - 1));
    uses.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .forEach(e -> out.printf("%6d %s%n", e.getValue(), e.getKey()));
  }
}
