package chainrule.notebook.kernel.jjava;

import chainrule.notebook.cell.CellError;
import chainrule.notebook.cell.ValueText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** What JJava throws when a cell fails → the error to show. */
final class CellErrors {
  /** JJava's own message holds the code into which a cell's magic was translated. */
  private static final String INTERRUPTED =
      "org.dflib.jjava.kernel.execution.EvaluationInterruptedException";

  private CellErrors() {}

  /** The error of a cell; without the memory to say what it was, the error of that. */
  static CellError of(BaseKernel kernel, Throwable thrown) {
    try {
      return explained(kernel, thrown);
    } catch (Throwable second) {
      return CellError.sentence(
          thrown.getClass().getSimpleName(),
          "The cell failed, and the error cannot be shown: " + ValueText.described(second));
    }
  }

  private static CellError explained(BaseKernel kernel, Throwable thrown) {
    Throwable problem = thrown instanceof ExecutionException ? thrown.getCause() : thrown;
    if (problem instanceof CancellationException) {
      return CellError.sentence("Interrupted", "Stopped while the value was drawn.");
    }
    if (problem.getClass().getName().equals(INTERRUPTED)) {
      return CellError.sentence(problem.getClass().getSimpleName(), "Evaluation interrupted.");
    }
    Optional<JShellException> shells =
        Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
            .filter(JShellException.class::isInstance)
            .map(JShellException.class::cast)
            .findFirst();
    if (shells.isPresent() && shells.get() instanceof EvalException evaluated) {
      return CellError.of(evaluated, source(kernel));
    }
    return formatted(kernel, shells.<Throwable>map(e -> e).orElse(problem));
  }

  /** The kernel itself formats what does not compile. */
  private static CellError formatted(BaseKernel kernel, Throwable problem) {
    String name = problem.getClass().getSimpleName();
    boolean shells = problem.getClass().getName().startsWith("org.dflib.jjava.kernel.execution.");
    return shells || problem instanceof JShellException
        ? CellError.formatted(name, JJavaKernel.formatted(kernel, problem))
        : CellError.sentence(name, String.valueOf(problem.getMessage()));
  }

  /** The code of a snippet. */
  private static Function<String, Optional<String>> source(BaseKernel kernel) {
    return id -> {
      List<Snippet> snippets =
          JJavaShell.of(kernel).map(JShell::snippets).map(Stream::toList).orElse(List.of());
      return snippets.stream()
          .filter(snippet -> id.equals("#" + snippet.id()))
          .map(Snippet::source)
          .findFirst();
    };
  }
}
