package chainrule.notebook.kernel.startup;

import static chainrule.notebook.KernelReflection.field;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import javax.tools.StandardJavaFileManager;

/**
 * Makes a shell start faster. Before its first line a shell reads all jars of the class path, and
 * meanwhile indexes all packages of Java for completion suggestions.
 */
public final class FastShellStartup {
  /** As long as the start of a kernel and its first cells take. */
  private static final Duration REST = Duration.ofSeconds(3);

  private FastShellStartup() {}

  /**
   * Replaces the shell's file manager by a {@link JarIndexFileManager} and delays its indexing for
   * suggestions. Does nothing where that was done before, or where the fields of this JDK's shell
   * are missing or not opened by {@code --add-opens jdk.jshell/jdk.jshell}.
   *
   * @param kernel a kernel with a method {@code getJShell}, best before its first line
   * @return whether the shell has the faster file manager now
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
