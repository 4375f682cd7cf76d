package chainrule.formula.eval;

import java.util.Optional;
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

  /** What it may take to verify what such a search proposes. */
  public static final long PROPOSALS = 60_000_000;

  private static final long LOOK = 1 << 14;

  private final Optional<Budget> whole;
  private final long most;
  private long used;
  private long nextLook = LOOK;

  /** What one claim may take. */
  public Budget() {
    this(CLAIM);
  }

  /** So many numbers. */
  public Budget(long most) {
    this(Optional.empty(), most);
  }

  private Budget(Optional<Budget> whole, long most) {
    this.whole = whole;
    this.most = most;
  }

  /** So much of this, or what is left of it: what the part spends, this spends, too. */
  public Budget part(long most) {
    return new Budget(Optional.of(this), Math.min(most, left()));
  }

  /** How many numbers may still be computed; negative if too many were. */
  public long left() {
    return most - used;
  }

  /**
   * Spends some of it.
   *
   * @throws BudgetExceededException if there is not so much left
   * @throws CancellationException if the thread is interrupted
   */
  public void spend(long numbers) {
    take(numbers);
    if (used > most) {
      throw BudgetExceededException.numbers(most);
    }
    if (used > nextLook) {
      nextLook = used + LOOK;
      stopIfInterrupted();
    }
  }

  /**
   * Spends some of it on work that is not arithmetic, such as reading a line.
   *
   * @return whether anything is left
   * @throws CancellationException if the thread is interrupted
   */
  public boolean affords(long numbers) {
    stopIfInterrupted();
    take(numbers);
    return left() > 0;
  }

  private void take(long numbers) {
    used += Math.min(numbers, Long.MAX_VALUE - used);
    if (whole.isPresent()) {
      whole.get().take(numbers);
    }
  }

  /**
   * Ends here if somebody wants it.
   *
   * @throws CancellationException if the thread is interrupted
   */
  public static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the check was stopped");
    }
  }
}
