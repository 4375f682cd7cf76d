package chainrule.notebook;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * How long something takes, measured as steadily as a busy laptop allows: processor time of this
 * thread alone, so that other programs do not count; warmed up first; and of many runs the median,
 * which a few odd ones do not move.
 */
public final class MicroBenchmark {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final long WARM_UP = 25_000_000;
  private static final long MEASURED = 40_000_000;
  private static final int MIN_RUNS = 3;
  private static final int MAX_RUNS = 10_000;

  private MicroBenchmark() {}

  /**
   * The median time of one run, in microseconds. Takes about 0.07 seconds, or four runs where those
   * take longer. The times of two calls are never quite equal.
   *
   * @param work what to time; it returns what it computed, so that none of it can be left out
   * @throws CancellationException if the thread is interrupted
   */
  public static double microseconds(Supplier<?> work) {
    long warm = System.nanoTime() + WARM_UP;
    do {
      time(work);
    } while (System.nanoTime() < warm);
    double[] times = new double[MAX_RUNS];
    int runs = 0;
    long end = System.nanoTime() + MEASURED;
    while (runs < MIN_RUNS || (runs < MAX_RUNS && System.nanoTime() < end)) {
      times[runs++] = time(work);
    }
    Arrays.sort(times, 0, runs);
    return times[runs / 2] / 1e3;
  }

  private static double time(Supplier<?> work) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the measurement was stopped");
    }
    long start = processorTime();
    Object result = work.get();
    try {
      return processorTime() - start;
    } finally {
      // what something may still refer to must have been computed
      Reference.reachabilityFence(result);
    }
  }

  private static long processorTime() {
    return CLOCK.isCurrentThreadCpuTimeSupported()
        ? CLOCK.getCurrentThreadCpuTime()
        : System.nanoTime();
  }
}
