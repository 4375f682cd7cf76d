package chainrule.notebook.kernel.jjava;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What a cell does: its code, piece by piece, and the drawing of its value. Stop interrupts what
 * runs and no longer waits for it; what would come later in this cell is not begun. So no Stop is
 * lost between two pieces, or while one is compiled.
 */
final class CellTasks {
  private final Set<FutureTask<?>> running = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  /** Begins a cell. */
  void begin() {
    stopped = false;
  }

  /** Ends the cell. */
  void stop() {
    stopped = true;
    running.forEach(task -> task.cancel(true));
  }

  /** A task that Stop cancels, even before it runs. */
  <T> FutureTask<T> task(Callable<T> work) {
    FutureTask<T> task =
        new FutureTask<>(work) {
          @Override
          protected void done() {
            running.remove(this);
          }
        };
    running.add(task);
    if (stopped) {
      task.cancel(true);
    }
    return task;
  }

  /**
   * The result of a task that runs on a thread of its own.
   *
   * @throws ExecutionException if it throws anything, an {@code Error} included
   * @throws java.util.concurrent.CancellationException if Stop came first
   */
  <T> T get(Callable<T> work) throws ExecutionException, InterruptedException {
    FutureTask<T> task = task(work);
    Thread thread = new Thread(task, "chainrule drawing");
    thread.setDaemon(true);
    thread.start();
    return task.get();
  }
}
