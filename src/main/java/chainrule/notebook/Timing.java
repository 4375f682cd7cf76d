package chainrule.notebook;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * How long something takes, measured as steadily as a laptop allows: warmed up first, then the
 * median of many runs, which a pause of the machine does not move.
 */
public final class Timing {
  private static final long WARM_UP = 60_000_000;
  private static final long MEASURED = 90_000_000;
  private static final int FEWEST = 5;
  private static final int MOST = 10_000;

  private Timing() {}

  /**
   * The median time of one run, in microseconds. Takes about 0.15 seconds, or six runs where one
   * takes longer. The times of two calls are never quite equal.
   *
   * @param work what to time; it returns what it computed, so that none of it can be left out
   * @throws CancellationException if the thread is interrupted
   */
  public static double microseconds(Supplier<?> work) {
    long warm = System.nanoTime() + WARM_UP;
    do {
      time(work);
    } while (System.nanoTime() < warm);
    double[] times = new double[MOST];
    int runs = 0;
    long end = System.nanoTime() + MEASURED;
    while (runs < FEWEST || (runs < MOST && System.nanoTime() < end)) {
      times[runs++] = time(work);
    }
    Arrays.sort(times, 0, runs);
    return times[runs / 2] / 1e3;
  }

  private static double time(Supplier<?> work) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the measurement was stopped");
    }
    long start = System.nanoTime();
    // what is held by a reference that can be seen elsewhere must be computed
    Reference.reachabilityFence(work.get());
    return System.nanoTime() - start;
  }
}
