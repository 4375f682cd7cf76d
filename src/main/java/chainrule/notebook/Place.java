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
   * Draws a value here. Once Stop was pressed the cell is over, and a drawing would appear below
   * the next one, so there is none.
   */
  void show(Object value) {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    MimeBundle bundle = Renderings.of(value);
    kernel.ifPresent(k -> k.display(bundle, id, taken));
    taken = true;
  }
}
