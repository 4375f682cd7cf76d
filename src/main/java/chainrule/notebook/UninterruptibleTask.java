package chainrule.notebook;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Work on a thread of its own, waited for. Stop interrupts the cell's thread, and only once; what
 * draws or sends may forget an interruption, or close its channel over one. Here nobody but the
 * cell's thread is told, which remembers it.
 */
final class UninterruptibleTask {
  private UninterruptibleTask() {}

  /** What the work gives, or throws. */
  static <T> T get(Supplier<T> work) {
    try {
      // join waits through an interruption, and keeps it
      return CompletableFuture.supplyAsync(work, UninterruptibleTask::start).join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "chainrule drawing");
    thread.setDaemon(true);
    thread.start();
  }
}
