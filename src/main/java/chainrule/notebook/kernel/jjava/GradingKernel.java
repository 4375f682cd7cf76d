package chainrule.notebook.kernel.jjava;

import chainrule.grading.AnswerJudge;
import chainrule.grading.GradedCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;

/**
 * JJava with a grader in place of its shell, from its first request on: nothing that a submission
 * holds runs in this process.
 */
final class GradingKernel {
  private static final String JAVA_KERNEL = "org.dflib.jjava.kernel.JavaKernel";

  private GradingKernel() {}

  /**
   * Grades until it is asked to shut down.
   *
   * @param connectionFile as the front end wrote it
   * @throws ReflectiveOperationException if this JJava is not as this library knows it
   */
  static void run(Path connectionFile)
      throws ReflectiveOperationException, IOException, GeneralSecurityException {
    BaseKernel kernel = withoutShell();
    JJavaExtension.registerRenderings(kernel);
    // not System.err::println, which would keep today's stream: each cell has another
    GradedCells cells =
        new GradedCells(
            new AnswerJudge(new SecureRandom()), sentence -> System.err.println(sentence));
    JupyterConnection connection =
        new JupyterConnection(KernelConnectionProperties.parse(Files.readString(connectionFile)));
    kernel.becomeHandlerForConnection(connection);
    JupyterProtocol.install(
        kernel, connection, cell -> cells.value(cell).orElse(null), new CellTasks());
    connection.connect();
    connection.waitUntilClose();
  }

  /** A kernel whose shell is closed. */
  private static BaseKernel withoutShell() throws ReflectiveOperationException {
    Object builder = Class.forName(JAVA_KERNEL).getMethod("builder").invoke(null);
    BaseKernel kernel = (BaseKernel) builder.getClass().getMethod("build").invoke(builder);
    JJavaShell.of(kernel)
        .ifPresentOrElse(
            JShell::close,
            () -> {
              throw new IllegalStateException("the shell of this JJava cannot be closed");
            });
    return kernel;
  }
}
