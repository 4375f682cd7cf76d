package chainrule.formula.repair.tree;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.Printer;
import chainrule.formula.repair.ClaimTester;
import chainrule.formula.repair.TrivialClaim;
import chainrule.formula.shape.Shape;
import chainrule.formula.verify.Claim;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a condition on a free letter under which a claim holds as it is. */
public final class MissingConditionSearch {
  private final FailedClaim failed;
  private final CandidatePool pool;
  private final ClaimTester tester;

  /**
   * Prepares the search.
   *
   * @param failed the claim that is false without a condition
   * @param tester what tells true from false
   */
  public MissingConditionSearch(FailedClaim failed, ClaimTester tester) {
    this.failed = failed;
    this.pool = new CandidatePool(failed.names(), failed.sides());
    this.tester = tester;
  }

  /** The first condition of one comparison that makes the claim true, and not trivial. */
  public Optional<Condition> find() {
    Optional<Shape> left = pool.shape(failed.side(true));
    boolean comparable =
        left.isPresent()
            && pool.shape(failed.side(false)).filter(s -> s.agrees(left.get())).isPresent();
    return comparable ? conditions().filter(this::holdsUnder).findFirst() : Optional.empty();
  }

  private Stream<Condition> conditions() {
    return pool.free().stream().map(IndexRef::new).flatMap(this::conditions);
  }

  private Stream<Condition> conditions(Expr index) {
    return pool.indicesLike(index, List.of()).stream()
        .filter(other -> haveSameRange(index, other))
        .flatMap(
            other ->
                Stream.of(Order.NOT_EQUAL, Order.EQUAL)
                    .map(order -> new Condition.Comparison(index, order, other)))
        .map(comparison -> new Condition(List.of(comparison)));
  }

  private static boolean haveSameRange(Expr a, Expr b) {
    return IndexRanges.of(a)
        .map(r -> Printer.latex(r.high()))
        .equals(IndexRanges.of(b).map(r -> Printer.latex(r.high())));
  }

  private boolean holdsUnder(Condition condition) {
    Claim claim = failed.claim();
    Claim restricted =
        new Claim(claim.left(), claim.order(), claim.right(), claim.condition().and(condition));
    return !TrivialClaim.isTrivial(restricted)
        && tester.survives(restricted, 4)
        && tester.holds(restricted);
  }
}
