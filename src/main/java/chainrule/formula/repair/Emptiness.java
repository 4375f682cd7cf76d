package chainrule.formula.repair;

import chainrule.formula.ast.Expr;
import chainrule.formula.verify.Claim;
import java.util.Collection;
import java.util.function.ToIntFunction;

/**
 * What makes claims true without meaning anything, counted: a line near another may have no more of
 * it than the other has.
 *
 * @param trivial claims that say nothing
 * @param circular claims of which the right side is made with the left one
 * @param vacuous parts that are 0 by themselves
 * @param emptied sides and conditions in which a letter is compared with itself
 * @param conditions the most comparisons under which a claim is said to hold
 * @param indicators indicators in them
 */
public record Emptiness(
    int trivial, int circular, int vacuous, int emptied, int conditions, int indicators) {
  /** Of some claims. */
  public static Emptiness of(Collection<Claim> claims) {
    return new Emptiness(
        sum(claims, claim -> TrivialClaim.isTrivial(claim) ? 1 : 0),
        sum(claims, claim -> TrivialClaim.isCircular(claim) ? 1 : 0),
        sum(claims, claim -> inSides(claim, VacuousParts::count)),
        sum(claims, Emptiness::emptied),
        claims.stream().mapToInt(claim -> claim.condition().comparisons().size()).max().orElse(0),
        sum(claims, claim -> inSides(claim, StatedConditions::indicators)));
  }

  private static int sum(Collection<Claim> claims, ToIntFunction<Claim> count) {
    return claims.stream().mapToInt(count).sum();
  }

  private static int inSides(Claim claim, ToIntFunction<Expr> count) {
    return count.applyAsInt(claim.left()) + count.applyAsInt(claim.right());
  }

  private static int emptied(Claim claim) {
    return inSides(claim, side -> StatedConditions.isEmptied(side) ? 1 : 0)
        + (StatedConditions.isEmptied(claim.condition()) ? 1 : 0);
  }

  /** The same where a part could not be read: who knows what conditions are in it. */
  public Emptiness ofUnread() {
    return new Emptiness(trivial, circular, vacuous, emptied, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** Whether there is no more of anything than in another. */
  public boolean isWithin(Emptiness other) {
    return trivial <= other.trivial
        && circular <= other.circular
        && vacuous <= other.vacuous
        && emptied <= other.emptied
        && conditions <= other.conditions
        && indicators <= other.indicators;
  }
}
