package chainrule.notebook.kernel.ijava;

import chainrule.notebook.Kernel;
import chainrule.notebook.KernelFinder;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import java.util.Optional;

/** Finds IJava by the name of its class, since no registry has its jar. */
public final class IJavaFinder implements KernelFinder {
  private static final String KERNEL_CLASS = "io.github.spencerpark.ijava.IJava";

  @Override
  public Optional<Kernel> find() {
    try {
      Object kernel = Class.forName(KERNEL_CLASS).getMethod("getKernelInstance").invoke(null);
      return Optional.ofNullable(kernel).map(found -> IJavaKernel.of((BaseKernel) found));
    } catch (ReflectiveOperationException | LinkageError absent) {
      return Optional.empty();
    }
  }
}
