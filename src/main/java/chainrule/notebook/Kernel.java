package chainrule.notebook;

import java.util.List;

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

  /**
   * Runs lines of Java as a cell does, and shows nothing.
   *
   * @param java the lines
   * @return the value of the last one
   * @throws IllegalArgumentException if they do not compile or do not run, with what the kernel
   *     says about it
   */
  Object evaluate(String java);

  /**
   * What a kernel says about lines that did not run, without its colours.
   *
   * @param lines as the kernel formats them
   * @param cause what it threw
   */
  static IllegalArgumentException refusal(List<String> lines, Throwable cause) {
    String said = String.join("\n", lines).replaceAll("\u001B\\[[0-9;]*m", "").strip();
    return new IllegalArgumentException(said, cause);
  }
}
