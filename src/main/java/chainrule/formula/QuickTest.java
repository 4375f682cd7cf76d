package chainrule.formula;

import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.repair.ClaimTester;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.shape.Shape;
import chainrule.formula.verify.Claim;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A first look at a row: whether all of it has a meaning, then whether the shapes agree, then one
 * point. Most rows that are only tried fail here, before anything expensive is done.
 */
final class QuickTest {
  private final ResolvedRow row;
  private final ClaimTester tester;

  QuickTest(ResolvedRow row, ClaimTester tester) {
    this.row = row;
    this.tester = tester;
  }

  /** Whether nothing speaks against the row. */
  boolean passes() {
    List<Chain> chains = row.chains();
    return chains.stream().allMatch(this::isSound)
        && chains.stream().flatMap(this::claims).allMatch(claim -> tester.survives(claim, 1));
  }

  private boolean isSound(Chain chain) {
    Optional<Shape> head = head(chain).flatMap(Expr::shape);
    return head.isPresent()
        && chain.sides().stream()
            .map(side -> side.value().filter(value -> fits(head.get(), value)))
            .allMatch(Optional::isPresent);
  }

  /** A Jacobian may be written as its diagonal; whether this one may is decided later. */
  private boolean fits(Shape head, Expr side) {
    return side.shape()
        .filter(shape -> head.agrees(shape) || side instanceof Derivative || head.isMatrix())
        .isPresent();
  }

  /** Those with the head; where neighbours are compared, this is left to the verifier. */
  private Stream<Claim> claims(Chain chain) {
    if (chain.isOrdered()) {
      return Stream.empty();
    }
    Expr head = head(chain).orElseThrow();
    Shape shape = head.requireShape();
    return chain.sides().stream()
        .filter(side -> side.value().orElseThrow() != head)
        .filter(side -> side.value().orElseThrow().shape().filter(shape::agrees).isPresent())
        .map(
            side ->
                Claim.between(head, side.order(), side.value().orElseThrow(), chain.condition()));
  }

  /** The first side that has a meaning: the head, if nothing is wrong. */
  private Optional<Expr> head(Chain chain) {
    return Stream.concat(chain.earlier().stream(), chain.sides().stream().limit(1))
        .map(ChainSide::value)
        .flatMap(Optional::stream)
        .filter(value -> value.shape().isPresent())
        .findFirst();
  }
}
