package chainrule.formula;

import chainrule.formula.repair.Emptiness;
import chainrule.formula.repair.LatexBalance;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.verify.Claim;
import chainrule.formula.verify.ClaimVerifier;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line has to be so that it may be proposed in the place of a false one: balanced, true when
 * it is read again and verified with full effort, and no emptier than the false one.
 */
final class Proposal {
  private final ClaimVerifier verifier;
  private final Emptiness before;

  /**
   * Prepares the test.
   *
   * @param line the false line
   * @param verifier one that takes full effort
   */
  Proposal(ResolvedLine line, ClaimVerifier verifier) {
    this.verifier = verifier;
    Emptiness found = Emptiness.of(claims(line.row()));
    this.before = isRead(line.row()) ? found : found.ofUnread();
  }

  /** What is found out about a line near the false one. */
  LineFinding verify(ResolvedRow row) {
    return new LineVerifier(verifier).verify(row);
  }

  /** Whether no more can be verified. */
  boolean isUsedUp() {
    return verifier.budget().left() <= 0;
  }

  /** Whether a true line may be proposed. */
  boolean isSound(String latex, ResolvedRow row) {
    return LatexBalance.isBalanced(latex) && Emptiness.of(claims(row)).isWithin(before);
  }

  private static boolean isRead(ResolvedRow row) {
    return row.fault().isEmpty()
        && row.chains().stream()
            .flatMap(chain -> chain.sides().stream())
            .allMatch(s -> s.value().isPresent());
  }

  private static List<Claim> claims(ResolvedRow row) {
    return row.chains().stream().flatMap(chain -> claims(chain).stream()).toList();
  }

  /** Every side beside every earlier one, for a line that repeats one of them says nothing. */
  private static List<Claim> claims(Chain chain) {
    List<ChainSide> earlier = new ArrayList<>(chain.earlier());
    List<Claim> claims = new ArrayList<>();
    for (ChainSide side : chain.sides()) {
      for (ChainSide other : earlier) {
        if (other.value().isPresent() && side.value().isPresent()) {
          claims.add(
              Claim.between(
                  other.value().get(), side.order(), side.value().get(), chain.condition()));
        }
      }
      earlier.add(side);
    }
    return claims;
  }
}
