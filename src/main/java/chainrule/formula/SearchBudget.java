package chainrule.formula;

import chainrule.formula.repair.ClaimTester;
import chainrule.formula.verify.Claim;
import chainrule.formula.verify.ClaimVerifier;

/** Tries the claims of one search, until it has taken too much. */
final class SearchBudget implements ClaimTester {
  private final ClaimVerifier verifier;
  private boolean usedUp;

  SearchBudget(ClaimVerifier verifier) {
    this.verifier = verifier;
  }

  ClaimVerifier verifier() {
    return verifier;
  }

  boolean isUsedUp() {
    return usedUp;
  }

  @Override
  public boolean survives(Claim claim, int points) {
    return verifier.survives(claim, points);
  }

  @Override
  public boolean holds(Claim claim) {
    return verifier.verify(claim).holds();
  }

  @Override
  public boolean spend(long numbers) {
    usedUp |= !verifier.budget().affords(numbers);
    return !usedUp;
  }
}
