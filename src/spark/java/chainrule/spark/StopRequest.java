package chainrule.spark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Notices that this process is asked to end, by Ctrl-C or by a cluster's manager, and delays
 * Spark's own end until the vectors so far are written.
 */
final class StopRequest implements AutoCloseable {
  // hooks run in descending order, one after the other; Spark's own have 50 and less
  private static final int BEFORE_SPARK = 100;
  private static final long TIMEOUT_SECONDS = 120;

  private final CountDownLatch written = new CountDownLatch(1);
  private volatile boolean isAsked;

  StopRequest() {
    ShutdownHookManager.get()
        .addShutdownHook(this::stop, BEFORE_SPARK, TIMEOUT_SECONDS, TimeUnit.SECONDS);
  }

  boolean isAsked() {
    return isAsked;
  }

  /** Ends the delay: the vectors are written, or there will be none. */
  @Override
  public void close() {
    written.countDown();
  }

  private void stop() {
    isAsked = true;
    try {
      written.await(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
