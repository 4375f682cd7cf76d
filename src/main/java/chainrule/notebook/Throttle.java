package chainrule.notebook;

import java.time.Duration;

/** Says when it is time to draw again: at most four times a second, and a tenth of the time. */
final class Throttle {
  private static final Duration INTERVAL = Duration.ofMillis(250);
  private static final int SHARE = 10;
  private long next = System.nanoTime();

  /** Draws if it is time. */
  void maybe(Runnable draw) {
    if (System.nanoTime() >= next) {
      now(draw);
    }
  }

  /** Draws. */
  void now(Runnable draw) {
    long start = System.nanoTime();
    draw.run();
    long took = System.nanoTime() - start;
    next = start + Math.max(INTERVAL.toNanos(), SHARE * took);
  }
}
