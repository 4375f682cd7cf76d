package chainrule.notebook.cell;

import static chainrule.notebook.cell.Completeness.COMPLETE;
import static chainrule.notebook.cell.Completeness.INCOMPLETE;
import static chainrule.notebook.cell.Completeness.INVALID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;

class CompletenessTest {
  @Test
  void cellsAreToldApartByTheirGrammarAlone() {
    Map<Completeness, List<String>> cells =
        Map.of(
            COMPLETE,
            List.of(
                "",
                "int x = 3",
                "unknown.call()",
                "import java.util.*;\nint f(int y) {\n  return y;\n}\nf(2)",
                "%classpath a.jar\nx",
                "%%derive sigmoid\nx = (",
                "record P(int x) {}",
                "var s = \"%%\";"),
            INCOMPLETE,
            List.of("int f(int y) {", "if (true)", "List.of(1,", "/* a remark"),
            INVALID,
            List.of("int = 3;", "int int;", "1 +* 2;", "int x = 1; }"));
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      cells.forEach(
          (expected, codes) ->
              codes.forEach(
                  code ->
                      assertEquals(
                          expected, Completeness.of(code, shell.sourceCodeAnalysis()), code)));
    }
  }
}
