package chainrule.spark;

import chainrule.train.Progress;
import chainrule.train.TrainingListener;
import java.io.PrintStream;
import java.util.Locale;

/** A line of progress every five seconds. */
final class ProgressLines implements TrainingListener {
  private static final long PAUSE = 5_000_000_000L;

  private final PrintStream out;
  private long last = System.nanoTime();

  ProgressLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void progress(Progress progress) {
    if (System.nanoTime() - last >= PAUSE) {
      last = System.nanoTime();
      out.printf(
          Locale.ROOT,
          "%3.0f %%, %,.0f words/s, J %.3f, %.0f s left%n",
          100 * progress.fraction(),
          progress.wordsPerSecond(),
          progress.loss(),
          progress.secondsLeft());
    }
  }
}
