package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.repair.ClaimTester;
import chainrule.formula.repair.Emptiness;
import chainrule.formula.repair.NormalForm;
import chainrule.formula.repair.TrivialClaim;
import chainrule.formula.shape.Shape;
import chainrule.formula.verify.Claim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does a claim hold with a changed side, without being trivial? */
final class TreeEditTest {
  /** What it takes to put an edit together, in numbers that could be computed instead. */
  private static final int COST = 1_500;

  /** At so many points a claim is tried before anything is found out that takes longer. */
  private static final int FEW = 4;

  private final FailedClaim failed;
  private final CandidatePool pool;
  private final ClaimTester tester;
  private final Emptiness before;
  private final Map<Boolean, Boolean> valued = new HashMap<>();

  TreeEditTest(FailedClaim failed, CandidatePool pool, ClaimTester tester) {
    this.failed = failed;
    this.pool = pool;
    this.tester = tester;
    this.before = Emptiness.of(List.of(failed.claim()));
  }

  /** Counts one edit, and says whether the search may go on. */
  boolean maySpend() {
    return tester.spend(COST);
  }

  boolean isTrue(Expr changed, boolean left) {
    Claim claim = failed.with(changed, left);
    return pool.free().containsAll(ExprQueries.freeIndices(changed))
        && fits(changed, failed.side(!left))
        && tester.survives(claim, 1)
        && isRightAtFewPoints(claim, left)
        && isSound(claim, changed, failed.side(!left))
        && tester.holds(claim);
  }

  /** A side has a value wherever the other one has. */
  private boolean isRightAtFewPoints(Claim claim, boolean left) {
    return valued.computeIfAbsent(!left, this::hasValue)
        ? tester.isRight(claim, FEW)
        : tester.survives(claim, FEW);
  }

  private boolean hasValue(boolean left) {
    return tester.isRight(failed.ofItself(failed.side(left)), FEW);
  }

  /**
   * Whether it says as much as it did, and is neither a name for the other side nor another of the
   * chain.
   */
  private boolean isSound(Claim claim, Expr changed, Expr other) {
    return Emptiness.of(List.of(claim)).isWithin(before)
        && !TrivialClaim.isNameFor(changed, other)
        && failed.neighbours().stream().noneMatch(side -> NormalForm.isShared(side, changed));
  }

  private boolean fits(Expr changed, Expr other) {
    Optional<Shape> shape = changed.shape();
    return shape.isPresent() && pool.shape(other).filter(s -> s.agrees(shape.get())).isPresent();
  }
}
