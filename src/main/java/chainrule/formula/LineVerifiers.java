package chainrule.formula;

import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.verify.ClaimVerifier;
import chainrule.formula.verify.SampleSpace;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What lines are verified with. All lines under the same declarations are tried at the same points;
 * each line has a budget of its own.
 */
final class LineVerifiers {
  private final long seed;
  private final IdentityHashMap<SymbolTable, ClaimVerifier> byNames = new IdentityHashMap<>();

  LineVerifiers(long seed) {
    this.seed = seed;
  }

  CheckedLine verify(ResolvedLine line) {
    ClaimVerifier verifier = byNames.computeIfAbsent(line.before().declared(), this::verifier);
    return new CheckedLine(
        line, new LineVerifier(verifier.forLine()).verify(line.row()), SearchResult.NONE);
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

  private ClaimVerifier verifier(SymbolTable names) {
    return new ClaimVerifier(
        new SampleSpace(names.givens(), names.conditions(), List.copyOf(names.letters().values())),
        seed);
  }
}
