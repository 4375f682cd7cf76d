package chainrule.notebook.kernel.jjava;

import chainrule.notebook.KernelReflection;
import chainrule.notebook.cell.ClassNames;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * Runs the code of cells. A shell reads the message, the frames and the causes of what a cell
 * throws; where one of these fails, the cell would end as if nothing had happened, so it throws
 * something else instead.
 */
final class CellThreads extends AbstractExecutorService {
  private static final int MOST_CAUSES = 1000;

  private final ExecutorService threads;
  private final CellTasks tasks;

  private CellThreads(ExecutorService threads, CellTasks tasks) {
    this.threads = threads;
    this.tasks = tasks;
  }

  /**
   * From now on, cells of this kernel throw what can be read, and Stop ends these tasks.
   *
   * @throws ReflectiveOperationException if the kernel does not run cells as this library knows it
   */
  static void install(BaseKernel kernel, CellTasks tasks) throws ReflectiveOperationException {
    Object evaluator = kernel.getClass().getMethod("getEvaluator").invoke(kernel);
    KernelReflection.exchange(
        evaluator, ExecutorService.class, threads -> new CellThreads(threads, tasks));
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Callable<T> cell) {
    return tasks.task(() -> result(cell));
  }

  private static <T> T result(Callable<T> cell) throws Exception {
    try {
      return cell.call();
    } catch (InvocationTargetException failed) {
      if (isReadable(failed.getCause())) {
        throw failed;
      }
      throw new UnreadableException(
          "The cell threw an exception, of %s, that cannot be shown: its getMessage, getStackTrace or getCause fails, or its causes have no end."
              .formatted(ClassNames.full(failed.getCause().getClass())));
    }
  }

  private static boolean isReadable(Throwable thrown) {
    try {
      int causes = 0;
      for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
        var unusedMessage = cause.getMessage();
        var unusedFrames = List.of(cause.getStackTrace());
        if (causes++ > MOST_CAUSES) {
          return false;
        }
      }
      return true;
    } catch (Throwable fails) {
      return false;
    }
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  @Override
  public void shutdown() {
    threads.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return threads.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return threads.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return threads.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return threads.awaitTermination(timeout, unit);
  }
}
