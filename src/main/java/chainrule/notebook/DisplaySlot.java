package chainrule.notebook;

import java.util.Optional;
import java.util.function.Supplier;

/** A slot below a cell: the first value is displayed there, each further one replaces it. */
final class DisplaySlot {
  private final Optional<Kernel> kernel;
  private final String id;
  private boolean taken;

  DisplaySlot(Optional<Kernel> kernel, String id) {
    this.kernel = kernel;
    this.id = id;
  }

  /**
   * Draws a value in this slot. After Stop the cell has ended, and a drawing would appear below the
   * next cell, so nothing is drawn.
   *
   * @param value makes the value; not asked after Stop
   */
  void show(Supplier<?> value) {
    if (stopped()) {
      return;
    }
    MimeBundle bundle = UninterruptibleTask.get(() -> Renderings.of(value.get()));
    if (!stopped()) {
      taken = UninterruptibleTask.get(() -> display(bundle));
    }
  }

  /** Whether something has been displayed here. */
  private boolean display(MimeBundle bundle) {
    kernel.ifPresent(k -> k.display(bundle, id, taken));
    return true;
  }

  private static boolean stopped() {
    return Thread.currentThread().isInterrupted();
  }
}
