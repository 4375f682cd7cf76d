package chainrule.formula.eval;

import java.util.concurrent.CancellationException;

/** How many numbers may still be computed; also where an interrupted thread is noticed. */
public final class Budget {
  /** What one claim may take. */
  public static final long CLAIM = 40_000_000;

  /** What all claims of a line may take together. */
  public static final long LINE = 400_000_000;

  /** What one claim may take that is only tried. */
  public static final long TRY = 4_000_000;

  /** What one search for a true line near a false one may take. */
  public static final long SEARCH = 12_000_000;

  private static final long LOOK = 1 << 14;

  private final long most;
  private long used;
  private long nextLook = LOOK;

  public Budget() {
    this(CLAIM);
  }

  public Budget(long most) {
    this.most = most;
  }

  /** How many numbers were computed so far. */
  public long used() {
    return used;
  }

  public void spend(long numbers) {
    used += 1 + numbers;
    if (used > most) {
      throw new BudgetExceededException(
          "this takes more than %,d numbers to evaluate".formatted(most));
    }
    if (used > nextLook) {
      nextLook = used + LOOK;
      stopIfInterrupted();
    }
  }

  public static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the check was stopped");
    }
  }
}
