package chainrule.notebook.cell;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Whether a piece of a cell follows Java's grammar, whatever its names mean. */
final class JavaSyntax {
  /** A piece is a statement, an expression, a member of a class, an import or a class. */
  private static final List<String> PLACES =
      List.of(
          "class C { void m() { %s\n; } }",
          "class C { Object o = %s\n; }", "class C { %s\n }", "%s\n");

  private JavaSyntax() {}

  static boolean isValid(String piece) {
    return PLACES.stream().anyMatch(place -> parses(place.formatted(piece)));
  }

  private static boolean parses(String file) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            compiler.getTask(null, null, found, List.of(), List.of(), List.of(source(file)));
    try {
      task.parse();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    Stream<Diagnostic.Kind> kinds = found.getDiagnostics().stream().map(Diagnostic::getKind);
    return kinds.noneMatch(Diagnostic.Kind.ERROR::equals);
  }

  private static JavaFileObject source(String text) {
    return new SimpleJavaFileObject(URI.create("string:///C.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
