package chainrule.notebook.kernel.jjava;

import chainrule.notebook.Grading;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Starts JJava, or a kernel that grades where nbgrader asks for one, and, when JupyterLab asks the
 * kernel to shut down, ends its process at once: JJava's own start leaves a thread behind that
 * keeps the process for another minute.
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
    if (Grading.isAsked()) {
      grade(Path.of(arguments[0]));
    } else {
      run(arguments);
    }
    System.exit(0);
  }

  private static void run(String[] arguments) throws ReflectiveOperationException {
    try {
      Class.forName(JJAVA).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException problem) {
      throw new IllegalStateException("JJava did not start: " + problem.getCause(), problem);
    }
  }

  /** No marks are better than forged ones: a kernel that was to grade and cannot ends. */
  private static void grade(Path connectionFile) {
    try {
      GradingKernel.run(connectionFile);
    } catch (IOException
        | GeneralSecurityException
        | ReflectiveOperationException
        | RuntimeException problem) {
      System.err.println("The grader did not start: " + problem);
      System.exit(1);
    }
  }
}
