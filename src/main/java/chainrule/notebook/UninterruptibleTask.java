package chainrule.notebook;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Runs a task on a thread of its own and waits for it. Stop interrupts the cell's thread, once;
 * code that draws or sends may clear an interruption, or close its channel because of it. The
 * task's thread is never interrupted, and the cell's thread keeps its interruption.
 */
final class UninterruptibleTask {
  private UninterruptibleTask() {}

  /** The result of the task; its exception is rethrown. */
  static <T> T get(Supplier<T> work) {
    try {
      // join keeps waiting when interrupted, and keeps the interruption
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
