package chainrule.notebook;

import java.util.Optional;

/**
 * Finds the running kernel, where it does not report itself to this library. Adapters are found by
 * {@link java.util.ServiceLoader}.
 */
public interface KernelFinder {
  /** The kernel this code runs in, with the renderings registered; empty in any other kernel. */
  Optional<Kernel> find();
}
