package chainrule.formula.repair;

import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.verify.Claim;
import java.util.List;

/**
 * Claims that say nothing of what they seem to be about: both sides have one {@link NormalForm}, a
 * side vanishes by its form, the claim is what it is said to hold under, or the right side is made
 * with the left one.
 */
public final class TrivialClaim {
  private TrivialClaim() {}

  /** Whether a claim is true whatever its letters are. */
  public static boolean isTrivial(Claim claim) {
    return NormalForm.isShared(claim.left(), claim.right())
        || NormalForm.vanishes(claim.left())
        || NormalForm.vanishes(claim.right())
        || claim.condition().comparisons().stream().anyMatch(given -> isAssumed(claim, given));
  }

  private static boolean isAssumed(Claim claim, Comparison given) {
    return given.order() == claim.order()
        && (isBoth(claim, given.left(), given.right())
            || isBoth(claim, given.right(), given.left()));
  }

  private static boolean isBoth(Claim claim, Expr left, Expr right) {
    return NormalForm.isShared(claim.left(), left) && NormalForm.isShared(claim.right(), right);
  }

  /**
   * Whether the right side is made with the left one, or with what that stands for: J = J + 0. The
   * other way round is no fault: ∂(a x)/∂x = a.
   */
  public static boolean isCircular(Claim claim) {
    Expr head = claim.left();
    Expr side = claim.right();
    boolean plain = head instanceof IndexRef || head instanceof NumberLiteral;
    return !plain
        && (ExprQueries.contains(side, head)
            || isWithin(side, head)
            || isWithin(unfolded(side), head));
  }

  /** Whether an expression is a name for another. */
  public static boolean isNameFor(Expr name, Expr other) {
    return name instanceof SymbolRef && unfolded(name).equals(unfolded(other));
  }

  /** Whether what the other stands for is a part of a side, and not all of it. */
  private static boolean isWithin(Expr side, Expr other) {
    Expr meant = unfolded(other);
    return side.children().stream().anyMatch(child -> ExprQueries.contains(child, meant));
  }

  /** An expression without names that stand for others. */
  private static Expr unfolded(Expr expression) {
    if (expression instanceof SymbolRef ref
        && ref.symbol() instanceof DefinedSymbol let
        && let.parameters().isEmpty()) {
      return unfolded(let.body());
    }
    List<Expr> parts = expression.children();
    return parts.isEmpty()
        ? expression
        : expression.with(parts.stream().map(TrivialClaim::unfolded).toList());
  }
}
