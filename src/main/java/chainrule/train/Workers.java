package chainrule.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs the first of some tasks on this thread and each other on one of its own, and waits for all.
 */
final class Workers {
  private static final long PAUSE_MILLIS = 50;

  private Workers() {}

  /**
   * Runs the tasks.
   *
   * @param stop called when a task fails; the others are expected to end soon then
   * @param waiting called again and again when the first has ended and another has not
   * @throws RuntimeException what a task threw
   */
  static void run(List<Runnable> tasks, Runnable stop, Runnable waiting) {
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    List<Thread> others = new ArrayList<>();
    for (Runnable task : tasks.subList(1, tasks.size())) {
      Thread thread = new Thread(() -> guarded(task, stop, failure), "chainrule training");
      thread.setDaemon(true);
      thread.start();
      others.add(thread);
    }
    guarded(tasks.get(0), stop, failure);
    others.forEach(thread -> join(thread, stop, waiting));
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  private static void guarded(
      Runnable task, Runnable stop, AtomicReference<RuntimeException> failure) {
    try {
      task.run();
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
      stop.run();
    }
  }

  /**
   * Waits for the tasks; an interruption stops them after whole steps and is restored at the end.
   */
  private static void join(Thread thread, Runnable stop, Runnable waiting) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join(PAUSE_MILLIS);
        waiting.run();
      } catch (InterruptedException e) {
        interrupted = true;
        stop.run();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
