package chainrule.notebook.kernel.jjava;

import chainrule.notebook.Grading;
import java.lang.reflect.InvocationTargetException;

/**
 * Starts JJava and, when JupyterLab asks the kernel to shut down, ends its process at once: JJava's
 * own start leaves a thread behind that keeps the process for another minute.
 */
public final class JJavaLauncher {
  private static final String JJAVA = "org.dflib.jjava.distro.JJava";

  private JJavaLauncher() {}

  /**
   * Runs the kernel until it is asked to shut down.
   *
   * @param arguments the connection file, as JupyterLab wrote it
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    try {
      Class.forName(JJAVA).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException problem) {
      throw new IllegalStateException("JJava did not start: " + problem.getCause(), problem);
    }
    System.exit(0);
  }

  /** Ends a kernel that was to grade and cannot: no marks are better than forged ones. */
  static void endWhereGrading() {
    if (Grading.isAsked()) {
      System.exit(1);
    }
  }
}
