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

  void show(Object value) {
    MimeBundle bundle = Renderings.of(value);
    kernel.ifPresent(k -> k.display(bundle, id, taken));
    taken = true;
  }
}
