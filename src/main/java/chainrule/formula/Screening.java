package chainrule.formula;

import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.Statement;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.shape.Shape;
import chainrule.formula.verify.Claim;
import chainrule.formula.verify.ClaimVerifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A first look at a row that is only tried: first whether all of it means something, then whether
 * the shapes agree, then one point. Most rows are refused here, before anything dear is done.
 */
final class Screening {
  private final ClaimVerifier judge;

  Screening(ClaimVerifier judge) {
    this.judge = judge;
  }

  /** Whether nothing speaks against the row. */
  boolean passes(List<Statement> said) {
    List<Chain> chains =
        said.stream().filter(Chain.class::isInstance).map(Chain.class::cast).toList();
    return chains.stream().allMatch(this::isSound)
        && chains.stream().flatMap(this::claims).allMatch(claim -> judge.survives(claim, 1));
  }

  private boolean isSound(Chain chain) {
    Optional<Shape> head = head(chain).flatMap(this::shape);
    return head.isPresent()
        && chain.sides().stream()
            .map(side -> side.value().filter(value -> fits(head.get(), value)))
            .allMatch(Optional::isPresent);
  }

  /** A Jacobian may be written as its diagonal; whether this one may, the judge knows. */
  private boolean fits(Shape head, Expr side) {
    Optional<Shape> shape = shape(side);
    return shape.isPresent()
        && (head.agrees(shape.get()) || side instanceof Derivative || head.isMatrix());
  }

  private Stream<Claim> claims(Chain chain) {
    Expr head = head(chain).orElseThrow();
    Shape shape = shape(head).orElseThrow();
    return chain.sides().stream()
        .filter(side -> side.value().orElseThrow() != head)
        .filter(side -> shape(side.value().orElseThrow()).filter(shape::agrees).isPresent())
        .map(side -> new Claim(head, side.order(), side.value().orElseThrow(), chain.condition()));
  }

  /** The first side that means something: the head, if nothing is wrong. */
  private Optional<Expr> head(Chain chain) {
    return Stream.concat(chain.earlier().stream(), chain.sides().stream().limit(1))
        .map(ChainSide::value)
        .flatMap(Optional::stream)
        .filter(value -> shape(value).isPresent())
        .findFirst();
  }

  private Optional<Shape> shape(Expr expression) {
    return expression.shape();
  }
}
