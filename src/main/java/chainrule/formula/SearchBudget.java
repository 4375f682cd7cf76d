package chainrule.formula;

import chainrule.formula.repair.ClaimTester;
import chainrule.formula.verify.Claim;
import chainrule.formula.verify.ClaimVerifier;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

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
    return isTrue(() -> verifier.survives(claim, points));
  }

  @Override
  public boolean isRight(Claim claim, int points) {
    return isTrue(() -> verifier.isRight(claim, points));
  }

  @Override
  public boolean holds(Claim claim) {
    return isTrue(() -> verifier.verify(claim).holds());
  }

  /** What cannot be tried does not hold. */
  private static boolean isTrue(BooleanSupplier test) {
    try {
      return test.getAsBoolean();
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException | StackOverflowError untried) {
      return false;
    }
  }

  @Override
  public boolean spend(long numbers) {
    usedUp |= !verifier.budget().affords(numbers);
    return !usedUp;
  }
}
