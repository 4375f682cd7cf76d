package chainrule.notebook.ijava;

import chainrule.notebook.Kernel;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import java.util.Optional;

/** Finds IJava by name: its own classes are on no registry. */
public final class IJava {
  private static final String KERNEL_CLASS = "io.github.spencerpark.ijava.IJava";

  private IJava() {}

  /** The IJava kernel this code runs in, with this library's renderings registered. */
  public static Optional<Kernel> findKernel() {
    try {
      Object kernel = Class.forName(KERNEL_CLASS).getMethod("getKernelInstance").invoke(null);
      return Optional.ofNullable(kernel).map(found -> IJavaKernel.of((BaseKernel) found));
    } catch (ReflectiveOperationException | LinkageError notThere) {
      return Optional.empty();
    }
  }
}
