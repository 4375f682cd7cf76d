package chainrule.notebook.kernel.jjava;

import java.util.Optional;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** The shell of a kernel; its method belongs to a class that is on no class path at build time. */
final class JJavaShell {
  private JJavaShell() {}

  /** The kernel's shell, where it has one. */
  static Optional<JShell> of(BaseKernel kernel) {
    try {
      return Optional.of((JShell) kernel.getClass().getMethod("getJShell").invoke(kernel));
    } catch (ReflectiveOperationException | RuntimeException without) {
      return Optional.empty();
    }
  }
}
