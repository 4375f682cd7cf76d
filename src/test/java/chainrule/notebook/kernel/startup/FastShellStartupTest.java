package chainrule.notebook.kernel.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;

class FastShellStartupTest {
  /** A kernel, as far as it is asked. */
  public record Kernel(JShell shell) {
    public JShell getJShell() {
      return shell;
    }
  }

  private static String value(JShell shell, String line) {
    List<SnippetEvent> events = shell.eval(line);
    assertEquals(Snippet.Status.VALID, events.get(0).status(), line);
    return events.get(0).value();
  }

  @Test
  void acceleratedShellFindsTheSameClasses() {
    try (JShell slow = JShell.builder().executionEngine("local").build();
        JShell quick = JShell.builder().executionEngine("local").build()) {
      assertTrue(FastShellStartup.quicken(new Kernel(quick)));
      assertTrue(FastShellStartup.quicken(new Kernel(quick)), "and stays one");
      for (JShell shell : List.of(slow, quick)) {
        value(shell, "import org.apache.commons.math3.linear.*;");
        value(shell, "import static chainrule.math.Sigmoid.*;");
        assertEquals("3", value(shell, "new ArrayRealVector(3).getDimension()"));
        assertEquals(Snippet.Status.REJECTED, shell.eval("import no.such.*;").get(0).status());
      }
    }
  }

  @Test
  void kernelWithoutAShellIsLeftUnchanged() {
    assertFalse(FastShellStartup.quicken("no kernel"));
    assertFalse(FastShellStartup.quicken(new Kernel(null)));
  }
}
