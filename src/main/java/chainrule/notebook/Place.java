package chainrule.notebook;

import java.util.Optional;

/** A place below a cell: the first value appears there, each further one replaces it. */
final class Place {
  private final Optional<Kernel> kernel;
  private final String id;
  private boolean taken;

  Place(Optional<Kernel> kernel, String id) {
    this.kernel = kernel;
    this.id = id;
  }

  /**
   * Draws a value here. The kernel's sockets cannot be used by a thread that is interrupted, so the
   * flag is put aside while they are: the last state of a stopped loop is to be seen, too.
   */
  void show(Object value) {
    MimeBundle bundle = Renderings.of(value);
    boolean interrupted = Thread.interrupted();
    try {
      kernel.ifPresent(k -> k.display(bundle, id, taken));
      taken = true;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
