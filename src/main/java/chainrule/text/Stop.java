package chainrule.text;

import java.util.concurrent.CancellationException;

/** The Stop button, which interrupts the thread of a cell. */
final class Stop {
  private Stop() {}

  /** Ends what is being done if the thread is interrupted, with a sentence about it. */
  static void refuse(String sentence) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException(sentence);
    }
  }
}
