package chainrule.notebook.jjava;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts JJava with eager loops and, when JupyterLab asks the kernel to shut down, ends its process
 * at once: JJava's own start leaves a thread behind that keeps the process for another minute.
 */
public final class Main {
  private static final String JJAVA = "org.dflib.jjava.distro.JJava";

  private static final Duration PAUSE = Duration.ofMillis(10);

  private Main() {}

  /**
   * Runs the kernel until it is asked to shut down.
   *
   * @param arguments the connection file, as JupyterLab wrote it
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Thread watch = new Thread(Main::makeLoopsEager, "eager loops");
    watch.setDaemon(true);
    watch.start();
    try {
      Class.forName(JJAVA).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException problem) {
      throw new IllegalStateException("JJava did not start: " + problem.getCause(), problem);
    }
    System.exit(0);
  }

  /** JJava's main starts its loops at its end, and returns only when they are over. */
  private static void makeLoopsEager() {
    while (!EagerLoop.install()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
