package chainrule.notebook;

import chainrule.notebook.ijava.IJava;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** The few words every notebook can use: its first cell imports them. */
public final class Notebook {
  /** A cell has no other way to reach its kernel; set once, when the kernel loads the jar. */
  private static final AtomicReference<Kernel> KERNEL = new AtomicReference<>();

  private Notebook() {}

  /**
   * Makes results of this library render by themselves. Idempotent. On JJava the kernel has done it
   * already when it loaded the jar; on IJava this call does it; elsewhere there is nothing to do.
   *
   * @return one line that says where the notebook runs
   */
  public static String attach() {
    if (KERNEL.get() == null) {
      IJava.findKernel().ifPresent(Notebook::attachTo);
    }
    String where = kernel().map(Kernel::name).orElse("no kernel");
    return "Chainrule on %s, Java %s".formatted(where, Runtime.version().feature());
  }

  /**
   * Called by a kernel's adapter.
   *
   * @param kernel where results are shown from now on
   */
  public static void attachTo(Kernel kernel) {
    KERNEL.set(kernel);
  }

  /**
   * Shows a value below the running cell, in the middle of it.
   *
   * @param value anything
   */
  public static void show(Object value) {
    place().show(value);
  }

  /** A place below the running cell that can be drawn again and again. */
  static Place place() {
    return new Place(kernel(), UUID.randomUUID().toString());
  }

  private static Optional<Kernel> kernel() {
    return Optional.ofNullable(KERNEL.get());
  }
}
