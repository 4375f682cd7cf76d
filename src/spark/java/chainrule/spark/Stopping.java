package chainrule.spark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Stop: Ctrl-C, or the end that a cluster's manager asks for. The vectors so far are written then,
 * before Spark and its file systems close.
 */
final class Stopping implements AutoCloseable {
  // Spark's own hooks have 50 and less; the highest one runs first, and the others wait for it
  private static final int BEFORE_SPARK = 100;
  private static final long MOST_SECONDS = 120;

  private final CountDownLatch written = new CountDownLatch(1);
  private volatile boolean isAsked;

  Stopping() {
    ShutdownHookManager.get()
        .addShutdownHook(this::stop, BEFORE_SPARK, MOST_SECONDS, TimeUnit.SECONDS);
  }

  boolean isAsked() {
    return isAsked;
  }

  /** The vectors are written, or there will be none: nobody needs to wait any more. */
  @Override
  public void close() {
    written.countDown();
  }

  private void stop() {
    isAsked = true;
    try {
      written.await(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
