package chainrule.formula;

import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.verify.ClaimVerifier;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Verifies lines and searches true ones near those that fail. All lines under the same declarations
 * are tried at the same points; each has a budget of its own.
 */
final class LineChecker {
  private final long seed;
  private final boolean repairing;
  private final Map<SymbolTable, ClaimVerifier> verifiers = new IdentityHashMap<>();

  LineChecker(long seed, boolean repairing) {
    this.seed = seed;
    this.repairing = repairing;
  }

  CheckedLine check(ResolvedLine line) {
    SymbolTable declared = line.before().declared();
    ClaimVerifier verifier =
        verifiers.computeIfAbsent(declared, names -> new ClaimVerifier(names, seed)).forLine();
    LineFinding finding = new LineVerifier(verifier).verify(line.row());
    return new CheckedLine(line, finding, search(line, finding, declared));
  }

  /**
   * A search has points of its own, so that it takes the same effort, and finds the same, whatever
   * was evaluated for other lines.
   */
  private SearchResult search(ResolvedLine line, LineFinding finding, SymbolTable declared) {
    return repairing
        ? RepairSearch.near(line, finding, new ClaimVerifier(declared, seed))
        : SearchResult.NONE;
  }
}
