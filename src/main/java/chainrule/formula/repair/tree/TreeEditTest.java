package chainrule.formula.repair.tree;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.repair.ClaimTester;
import chainrule.formula.shape.Shape;
import chainrule.formula.verify.Claim;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does a claim hold with a changed side, without being trivial? */
final class TreeEditTest {
  /** What it takes to put an edit together, in numbers that could be computed instead. */
  private static final int COST = 1_500;

  private final FailedClaim failed;
  private final CandidatePool pool;
  private final ClaimTester tester;

  TreeEditTest(FailedClaim failed, CandidatePool pool, ClaimTester tester) {
    this.failed = failed;
    this.pool = pool;
    this.tester = tester;
  }

  /** Counts one edit, and says whether the search may go on. */
  boolean maySpend() {
    return tester.spend(COST);
  }

  boolean isTrue(Expr changed, boolean left) {
    Expr other = failed.side(!left);
    boolean means =
        pool.free().containsAll(ExprQueries.freeIndices(changed))
            && fits(changed, other)
            && !hasUnmetCondition(changed)
            && !isCopied(other, changed, left);
    return means && holds(failed.with(changed, left));
  }

  private boolean fits(Expr changed, Expr other) {
    Optional<Shape> shape = changed.shape();
    return shape.isPresent() && pool.shape(other).filter(s -> s.agrees(shape.get())).isPresent();
  }

  private boolean holds(Claim claim) {
    return tester.survives(claim, 1) && tester.survives(claim, 4) && tester.holds(claim);
  }

  /** What is made from the other side says nothing, unless it was there before. */
  private boolean isCopied(Expr other, Expr changed, boolean left) {
    boolean isOther =
        changed instanceof SymbolRef
            && CandidatePool.resolved(changed).equals(CandidatePool.resolved(other));
    boolean holdsOther =
        !other.children().isEmpty()
            && ExprMeasures.contains(changed, other)
            && !ExprMeasures.contains(failed.side(left), other);
    return isOther || holdsOther;
  }

  /**
   * A sum over nothing makes many lines true; letters that print alike cannot be told apart, so
   * that their comparison counts as never met.
   */
  private static boolean hasUnmetCondition(Expr changed) {
    AtomicBoolean found = new AtomicBoolean();
    ExprQueries.walk(
        changed,
        part -> {
          if (part instanceof BigOperator big
              && big.condition().comparisons().stream().anyMatch(TreeEditTest::isOfOneLetter)) {
            found.set(true);
          }
        });
    return found.get();
  }

  private static boolean isOfOneLetter(Condition.Comparison comparison) {
    return Printer.latex(comparison.left()).equals(Printer.latex(comparison.right()));
  }
}
