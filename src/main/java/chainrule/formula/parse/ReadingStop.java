package chainrule.formula.parse;

import java.util.concurrent.CancellationException;

/** Where a thread that reads is stopped. */
public final class ReadingStop {
  private ReadingStop() {}

  /**
   * Ends here if somebody wants it.
   *
   * @throws CancellationException if the thread is interrupted
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("reading was stopped");
    }
  }
}
