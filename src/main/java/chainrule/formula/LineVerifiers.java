package chainrule.formula;

import chainrule.formula.reason.StepBudget;
import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.verify.ClaimVerifier;
import chainrule.formula.verify.SampleSpace;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What lines are verified with. All lines under the same declarations are tried at the same points;
 * each line has a budget of its own.
 */
final class LineVerifiers {
  /** What the reasons of one derivation may take, in steps of rewriting. */
  private static final long STEPS = 40_000;

  /** What those of a whole document may take. */
  private static final long MOST_STEPS = 5 * STEPS;

  private final long seed;
  private final StepBudget steps = new StepBudget(MOST_STEPS);
  private final IdentityHashMap<SymbolTable, ClaimVerifier> byNames = new IdentityHashMap<>();

  LineVerifiers(long seed) {
    this.seed = seed;
  }

  CheckedLine verify(ResolvedLine line) {
    return new CheckedLine(line, new LineVerifier(shared(line).forLine()).verify(line.row()));
  }

  /**
   * Adds a true line near one that fails. The search has points of its own, so that it takes the
   * same effort, and finds the same, whatever was evaluated for other lines.
   */
  CheckedLine repair(CheckedLine line) {
    return line.needsRepair()
        ? line.with(new RepairSearch(line, verifier(line.resolved().before().declared())).run())
        : line;
  }

  /** For the lines of one derivation: adds to a line that holds why it follows. */
  UnaryOperator<CheckedLine> explanation() {
    ReasonFinder reasons = new ReasonFinder(steps.part(STEPS));
    return line -> line.with(reasons.of(line, shared(line.resolved())));
  }

  /** For the lines of one derivation: adds all of this. */
  UnaryOperator<CheckedLine> advice() {
    UnaryOperator<CheckedLine> explanation = explanation();
    return line -> explanation.apply(repair(line));
  }

  private ClaimVerifier shared(ResolvedLine line) {
    return byNames.computeIfAbsent(line.before().declared(), this::verifier);
  }

  private ClaimVerifier verifier(SymbolTable names) {
    return verifier(names, seed);
  }

  /** One that tries claims about these names. */
  static ClaimVerifier verifier(SymbolTable names, long seed) {
    return new ClaimVerifier(
        new SampleSpace(names.givens(), names.conditions(), List.copyOf(names.letters().values())),
        seed);
  }
}
