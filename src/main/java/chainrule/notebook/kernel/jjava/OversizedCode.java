package chainrule.notebook.kernel.jjava;

import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * Makes an error of code that is right and too large for a class file, which a shell drops in
 * silence.
 */
final class OversizedCode {
  private final JShell shell;

  private OversizedCode(JShell shell) {
    this.shell = shell;
  }

  /** From now on, such a piece of a cell ends the cell with an error. */
  static void refuse(JShell shell) {
    shell.onSnippetEvent(new OversizedCode(shell)::check);
  }

  /** The shell passes on what this throws. */
  private void check(SnippetEvent event) {
    if (event.causeSnippet() == null && isOversized(event)) {
      throw new CompilationException(
          "The cell cannot be compiled: %s. Java allows 65,535 bytes in a string constant, and as many of code in a method."
              .formatted(withoutIt(event.snippet())));
    }
  }

  /** Code that only waits for a declaration has the same status, and names what it waits for. */
  private boolean isOversized(SnippetEvent event) {
    return event.status() == Status.RECOVERABLE_NOT_DEFINED
        && !(event.snippet() instanceof DeclarationSnippet declaration
            && shell.unresolvedDependencies(declaration).findAny().isPresent());
  }

  /**
   * Takes a piece out of the shell, and returns what the compiler said of it. A compiler that has
   * met a string which is too long says so of all code from then on; for another class path, the
   * shell makes a new one.
   */
  private String withoutIt(Snippet snippet) {
    String said =
        shell
            .diagnostics(snippet)
            .map(diagnostic -> diagnostic.getMessage(Locale.getDefault()))
            .collect(Collectors.joining("; "));
    shell.drop(snippet);
    shell.addToClasspath(placeOfThisLibrary());
    return said;
  }

  /** It is on the class path already. */
  private static String placeOfThisLibrary() {
    return OversizedCode.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }
}
