package chainrule.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;

/** Runs cells of Java in this process. Not for several threads at once. */
final class JavaShell implements AutoCloseable {
  private final CheckedExecution execution = new CheckedExecution();
  private final JShell shell = JShell.builder().executionEngine(execution, Map.of()).build();

  JavaShell() {
    shell.addToClasspath(System.getProperty("java.class.path"));
  }

  /** From now on, code that uses anything but what a formula needs is refused. */
  void trustNoMore() {
    execution.setChecked(true);
  }

  /**
   * Runs a cell.
   *
   * @return the value of its last line, null if it has none
   * @throws IllegalArgumentException if it does not compile or does not run, with what is wrong
   */
  Object value(String cell) {
    String name = "";
    for (String piece : pieces(cell)) {
      name = run(piece);
    }
    return name.isEmpty() ? null : valueOf(name);
  }

  /** The statements, definitions and imports in a cell; what is none of them comes last. */
  List<String> pieces(String cell) {
    List<String> pieces = new ArrayList<>();
    CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(cell);
    while (!next.source().isBlank()) {
      pieces.add(next.source());
      next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining());
    }
    if (!next.remaining().isBlank()) {
      pieces.add(next.remaining());
    }
    return pieces;
  }

  private Object valueOf(String name) {
    boolean wasChecked = execution.setChecked(false);
    run(ShellValue.class.getName() + ".keep(" + name + ");");
    execution.setChecked(wasChecked);
    return ShellValue.take();
  }

  /** Runs one snippet: the name of the variable that has its value, if it is an expression. */
  private String run(String source) {
    String name = "";
    for (SnippetEvent event : shell.eval(source)) {
      require(event);
      if (event.snippet() instanceof VarSnippet variable
          && variable.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
        name = variable.name();
      }
    }
    return name;
  }

  private void require(SnippetEvent event) {
    if (event.exception() != null) {
      throw new IllegalArgumentException(String.valueOf(event.exception().getMessage()));
    }
    if (event.status() != Snippet.Status.VALID && event.causeSnippet() == null) {
      throw new IllegalArgumentException(
          shell
              .diagnostics(event.snippet())
              .map(problem -> problem.getMessage(null))
              .collect(Collectors.joining("\n")));
    }
  }

  /** Runs cells, one after the other. */
  void run(List<String> cells) {
    cells.forEach(this::value);
  }

  @Override
  public void close() {
    shell.close();
  }
}
