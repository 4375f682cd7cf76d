package chainrule.formula;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Printer;
import chainrule.formula.eval.Budget;
import chainrule.formula.reason.Reason;
import chainrule.formula.reason.ReasonSearch;
import chainrule.formula.reason.RuleUse;
import chainrule.formula.reason.StepBudget;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.verify.ClaimVerifier;
import chainrule.formula.verify.Effort;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Finds why the sides of a line that holds follow, each from the one before it. Every line between
 * is printed, read again and verified; where one does not hold, nothing is said.
 */
final class ReasonFinder {
  /** At how many points a question about indices is tried. */
  static final int POINTS = 12;

  /** What one side may take. */
  private static final long MOST_STEPS = 20_000;

  private final StepBudget budget;

  ReasonFinder(StepBudget budget) {
    this.budget = budget;
  }

  /** Why a line follows; a line that cannot be rewritten is one of which it is not known. */
  LineReason of(CheckedLine line, ClaimVerifier verifier) {
    try {
      boolean holds = line.finding().verdict() == Verdict.HOLDS;
      return holds ? ofTrue(line, verifier) : LineReason.NONE;
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException | StackOverflowError notRewritten) {
      return LineReason.NONE;
    }
  }

  private LineReason ofTrue(CheckedLine line, ClaimVerifier verifier) {
    Set<RuleUse> uses = new LinkedHashSet<>();
    List<String> between = new ArrayList<>();
    boolean found = false;
    for (SideFinding side : line.finding().sides()) {
      if (side instanceof SideFinding.Tested tested) {
        Optional<Reason> reason = of(tested, line.resolved(), verifier);
        if (reason.isEmpty()) {
          return LineReason.NONE;
        }
        found = true;
        uses.addAll(reason.get().uses());
        reason.get().between().forEach(form -> between.add(Printer.latex(form)));
      }
    }
    return new LineReason(List.copyOf(uses), found, between);
  }

  private Optional<Reason> of(
      SideFinding.Tested tested, ResolvedLine line, ClaimVerifier verifier) {
    Optional<ChainSide> previous = previous(tested.comparison());
    boolean possible =
        previous.isPresent()
            && tested.comparison().side().order() == Order.EQUAL
            && !tested.isByDiagonal()
            && !budget.isUsedUp();
    if (!possible) {
      return Optional.empty();
    }
    Expr left = previous.get().value().orElseThrow();
    Expr right = tested.comparison().side().value().orElseThrow();
    return new ReasonSearch(
            left,
            right,
            tested.comparison().chain().condition(),
            claim -> verifier.forLine().survives(claim, POINTS),
            budget.part(MOST_STEPS))
        .run()
        .filter(reason -> isTrue(reason, line, verifier));
  }

  /** The side before, where it has a meaning. */
  private static Optional<ChainSide> previous(SideFinding.Comparison comparison) {
    List<ChainSide> sides = comparison.chain().allSides();
    int place = sides.lastIndexOf(comparison.side());
    return place < 1
        ? Optional.empty()
        : Optional.of(sides.get(place - 1)).filter(side -> side.problem().isEmpty());
  }

  private static boolean isTrue(Reason reason, ResolvedLine line, ClaimVerifier verifier) {
    return reason.between().stream()
        .map(form -> ResolvedRow.of(line.row().after(), "= " + Printer.latex(form)))
        .allMatch(row -> ordinary(verifier).verify(row).verdict() == Verdict.HOLDS);
  }

  private static LineVerifier ordinary(ClaimVerifier verifier) {
    return new LineVerifier(verifier.with(Effort.ORDINARY, new Budget(Budget.LINE)));
  }
}
