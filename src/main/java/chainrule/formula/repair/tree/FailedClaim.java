package chainrule.formula.repair.tree;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.verify.Claim;
import java.util.ArrayList;
import java.util.List;

/**
 * What a search starts from.
 *
 * @param claim a claim that is false or has no meaning
 * @param neighbours the other sides of its chain
 * @param names the setting
 * @param changesLeft whether the left side may be changed, too
 */
public record FailedClaim(
    Claim claim, List<Expr> neighbours, SymbolTable names, boolean changesLeft) {
  /** Copies the neighbours. */
  public FailedClaim {
    neighbours = List.copyOf(neighbours);
  }

  /** All sides of the chain, those of the claim first. */
  List<Expr> sides() {
    List<Expr> sides = new ArrayList<>(List.of(claim.right(), claim.left()));
    sides.addAll(neighbours);
    return sides;
  }

  Expr side(boolean left) {
    return left ? claim.left() : claim.right();
  }

  /** The claim that a side is equal to itself, under the same condition. */
  Claim ofItself(Expr side) {
    return new Claim(side, Order.EQUAL, side, claim.condition());
  }

  /** The claim with another expression as one of its sides. */
  Claim with(Expr changed, boolean left) {
    return left
        ? new Claim(changed, claim.order(), claim.right(), claim.condition())
        : new Claim(claim.left(), claim.order(), changed, claim.condition());
  }
}
