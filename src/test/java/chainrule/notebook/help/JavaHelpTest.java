package chainrule.notebook.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;

class JavaHelpTest {
  private static Optional<String> help(JShell shell, String code, int cursor) {
    return JavaHelp.of(code, cursor, shell.sourceCodeAnalysis());
  }

  @Test
  void aMethodIsDescribedWithItsParenthesisAndWithout() {
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      for (String code : List.of("Math.max", "int m = Math.max", "Math.max(", "Math.max(1, 2)")) {
        for (int behind = 1; behind <= "max".length(); behind++) {
          int cursor = code.indexOf("max") + behind;
          String text = help(shell, code, cursor).orElse("");
          assertTrue(text.contains("Math.max(int a, int b)"), code + " at " + cursor + ": " + text);
        }
      }
      assertEquals(Optional.empty(), help(shell, "Math.noSuchMethod", 17));
    }
  }
}
