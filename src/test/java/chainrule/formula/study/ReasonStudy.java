package chainrule.formula.study;

import chainrule.formula.Derivation;
import chainrule.formula.Setting;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.parse.RowSplitter;
import chainrule.formula.reason.Reason;
import chainrule.formula.reason.ReasonSearch;
import chainrule.formula.reason.RuleUse;
import chainrule.formula.reason.StepBudget;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.Declarations;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.ResolverState;
import chainrule.formula.resolve.Statement;
import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.verify.Claim;
import chainrule.formula.verify.ClaimVerifier;
import chainrule.formula.verify.SampleSpace;
import chainrule.writeups.PrintedClaim;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many true steps have a reason, by which rules, and how long it takes to find it. */
public final class ReasonStudy {
  private static final int POINTS = 12;
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
    ResolverState state = ResolverState.of(setting.meanings());
    for (RowSplitter.Row row : RowSplitter.of(rows, Declarations::isPreamble)) {
      ResolvedRow resolved =
          row.isPreamble()
              ? ResolvedRow.ofDeclaration(state, row.latex())
              : ResolvedRow.of(state, row.latex());
      ClaimVerifier verifier = verifier(state.declared());
      state = resolved.after();
      for (Statement statement : resolved.statements()) {
        if (statement instanceof Statement.Chain chain) {
          add(place, chain, verifier.forLine());
        }
      }
    }
  }

  private static ClaimVerifier verifier(SymbolTable names) {
    SampleSpace space =
        new SampleSpace(names.givens(), names.conditions(), List.copyOf(names.letters().values()));
    return new ClaimVerifier(space, Derivation.SEED);
  }

  private void add(String place, Statement.Chain chain, ClaimVerifier verifier) {
    List<ChainSide> sides = new ArrayList<>(chain.earlier());
    int start = Math.max(1, sides.size());
    sides.addAll(chain.sides());
    for (int k = start; k < sides.size(); k++) {
      Optional<Expr> left = sides.get(k - 1).value();
      Optional<Expr> right = sides.get(k).value();
      boolean plain = sides.get(k).order() == Condition.Order.EQUAL;
      if (plain && left.isPresent() && right.isPresent()) {
        step(place, sides.get(k - 1), sides.get(k), chain.condition(), verifier);
      }
    }
  }

  private void step(
      String place, ChainSide a, ChainSide b, Condition condition, ClaimVerifier verifier) {
    Expr left = a.value().orElseThrow();
    Expr right = b.value().orElseThrow();
    boolean shapes = left.shape().isPresent() && right.shape().isPresent();
    if (!shapes || !left.requireShape().agrees(right.requireShape())) {
      return;
    }
    Claim claim = new Claim(left, Condition.Order.EQUAL, right, condition);
    if (!verifier.verify(claim).holds()) {
      return;
    }
    Predicate<Claim> judge = c -> verifier.forLine().survives(c, POINTS);
    long start = cpu();
    Optional<Reason> reason = reason(place, left, right, condition, judge);
    double time = (cpu() - start) / 1e6;
    milliseconds.add(time);
    steps++;
    explained += reason.isPresent() ? 1 : 0;
    String words = reason.map(r -> words(r)).orElse("?");
    reason.ifPresent(r -> r.uses().forEach(use -> uses.merge(use.rule().name(), 1, Integer::sum)));
    out.printf(
        "%s: %s = %s%n    %s (%.1f ms)%n", place, one(a.latex()), one(b.latex()), words, time);
  }

  private static long cpu() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private Optional<Reason> reason(
      String place, Expr left, Expr right, Condition condition, Predicate<Claim> judge) {
    try {
      StepBudget budget = new StepBudget(STEPS);
      Optional<Reason> reason = new ReasonSearch(left, right, condition, judge, budget).run();
      spent += STEPS - budget.left();
      return reason;
    } catch (RuntimeException | StackOverflowError fault) {
      out.println(place + " THROWS " + fault);
      if (fault.getStackTrace().length > 2) {
        out.println(
            "   "
                + fault.getStackTrace()[0]
                + " "
                + fault.getStackTrace()[1]
                + " "
                + fault.getStackTrace()[2]);
      }
      return Optional.empty();
    }
  }

  private static String one(String latex) {
    return latex.replaceAll("\\s+", " ");
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
