package chainrule.notebook;

/** What the library asks of a Jupyter kernel. */
public interface Kernel {
  /** The kernel's name and version, for people. */
  String name();

  /**
   * Shows a bundle below the running cell, or replaces what was shown there under the same id.
   *
   * @param bundle what to show
   * @param displayId a name for the place
   * @param update whether the place exists already
   */
  void display(MimeBundle bundle, String displayId, boolean update);
}
