package chainrule.notebook.kernel.jjava;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/** Runs code on a thread of its own, which Stop interrupts and no longer waits for. */
final class StoppableTask {
  private final AtomicReference<FutureTask<?>> running = new AtomicReference<>();

  /**
   * The result of a task.
   *
   * @throws ExecutionException if it throws anything, an {@code Error} included
   * @throws java.util.concurrent.CancellationException if Stop came first
   */
  <T> T get(Callable<T> task) throws ExecutionException, InterruptedException {
    FutureTask<T> future = new FutureTask<>(task);
    running.set(future);
    Thread thread = new Thread(future, "chainrule drawing");
    thread.setDaemon(true);
    thread.start();
    try {
      return future.get();
    } finally {
      running.set(null);
    }
  }

  /** Ends the wait for the task that runs now, if any. */
  void stop() {
    FutureTask<?> future = running.get();
    if (future != null) {
      future.cancel(true);
    }
  }
}
