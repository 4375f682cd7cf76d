package chainrule.formula.judge;

import java.util.concurrent.CancellationException;

/** How many numbers may still be computed; also where an interrupted thread is noticed. */
final class Budget {
  /** What one line may take. */
  static final long LINE = 40_000_000;

  /** What all lines together may take. */
  static final long CELL = 1_000_000_000;

  /** What one line may take that is only tried. */
  static final long TRY = 4_000_000;

  /** What a search for a true line may take. */
  static final long SEARCH = 12_000_000;

  private static final long LOOK = 1 << 14;

  private final long most;
  private long used;
  private long nextLook = LOOK;

  Budget() {
    this(LINE);
  }

  Budget(long most) {
    this.most = most;
  }

  /** How many numbers were computed so far. */
  long used() {
    return used;
  }

  void spend(long numbers) {
    used += 1 + numbers;
    if (used > most) {
      throw new TooLarge("this takes more than %,d numbers to evaluate".formatted(most));
    }
    if (used > nextLook) {
      nextLook = used + LOOK;
      stopIfInterrupted();
    }
  }

  static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the check was stopped");
    }
  }
}
