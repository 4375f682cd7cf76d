package chainrule.notebook.kernel.startup;

import static chainrule.notebook.KernelReflection.field;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import javax.tools.StandardJavaFileManager;

/**
 * Makes a shell ready sooner. Before its first line it walks through all jars of the class path,
 * and beside that line through all of Java's packages, for suggestions that nobody has asked for.
 */
public final class FastShellStartup {
  /** As long as a kernel starts and the first cells run. */
  private static final Duration REST = Duration.ofSeconds(3);

  private FastShellStartup() {}

  /**
   * Exchanges the shell's class path for a {@link JarIndexFileManager} and lets its search for
   * suggestions wait. A shell that is quick already stays as it is; so does one whose parts the JDK
   * keeps elsewhere or closed (open is what {@code --add-opens jdk.jshell/jdk.jshell} opens).
   *
   * @param kernel a kernel that gives its shell by {@code getJShell}, best before its first line
   * @return whether the shell is a quick one now
   */
  public static boolean quicken(Object kernel) {
    try {
      Object shell = kernel.getClass().getMethod("getJShell").invoke(kernel);
      Object files = of(of(shell, "taskFactory"), "fileManager");
      Field standard = field(files.getClass(), "stdFileManager");
      ExecutorService suggestions = suggestions();
      if (!(standard.get(files) instanceof JarIndexFileManager)) {
        standard.set(files, new JarIndexFileManager((StandardJavaFileManager) standard.get(files)));
        suggestions.execute(() -> LockSupport.parkNanos(REST.toNanos()));
      }
      return true;
    } catch (ReflectiveOperationException | RuntimeException closed) {
      return false;
    }
  }

  private static ExecutorService suggestions() throws ReflectiveOperationException {
    Class<?> analysis = Class.forName("jdk.jshell.SourceCodeAnalysisImpl");
    return (ExecutorService) field(analysis, "INDEXER").get(null);
  }

  private static Object of(Object owner, String name) throws ReflectiveOperationException {
    return field(owner.getClass(), name).get(owner);
  }
}
