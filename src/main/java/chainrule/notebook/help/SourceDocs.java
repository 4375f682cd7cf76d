package chainrule.notebook.help;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The documentation of this library's own types, from their sources, which are in its jar. */
public final class SourceDocs {
  private static final String SOURCES = "/META-INF/sources";

  private SourceDocs() {}

  /**
   * Signature and documentation.
   *
   * @param type a simple name, such as {@code GradientCheck}
   * @param member the name of a method, of which all overloads are described, or "" for the type
   * @return empty where the library has no such type or public member
   */
  public static Optional<String> of(String type, String member) {
    return source(type).map(source -> described(source, type, member)).filter(d -> !d.isEmpty());
  }

  /** No two types of the library have the same simple name. */
  private static Optional<String> source(String type) {
    try {
      Path home =
          Path.of(SourceDocs.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        return read(Path.of(home + SOURCES), type);
      }
      try (FileSystem jar = FileSystems.newFileSystem(home)) {
        return read(jar.getPath(SOURCES), type);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (URISyntaxException elsewhere) {
      return Optional.empty();
    }
  }

  private static Optional<String> read(Path folder, String type) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      Optional<Path> file = files.filter(path -> path.endsWith(type + ".java")).findFirst();
      return file.isPresent() ? Optional.of(Files.readString(file.get())) : Optional.empty();
    }
  }

  private static String described(String source, String type, String member) {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of(), List.of(), List.of(file(source)));
    try {
      List<String> parts = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        DocTrees docs = DocTrees.instance(task);
        unit.getTypeDecls().stream()
            .filter(tree -> tree instanceof ClassTree c && c.getSimpleName().contentEquals(type))
            .forEach(tree -> parts.addAll(described(docs, unit, (ClassTree) tree, member)));
      }
      return String.join("\n\n", parts);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static List<String> described(
      DocTrees docs, CompilationUnitTree unit, ClassTree type, String member) {
    if (member.isEmpty()) {
      String head = type.getKind().name().toLowerCase(Locale.ROOT);
      return List.of(head + " " + type.getSimpleName() + doc(docs, unit, type));
    }
    return type.getMembers().stream()
        .filter(tree -> tree instanceof MethodTree m && m.getName().contentEquals(member))
        .map(MethodTree.class::cast)
        .filter(SourceDocs::isPublic)
        .map(method -> signature(method) + doc(docs, unit, method))
        .toList();
  }

  /** Methods of an interface are public without a word. */
  private static boolean isPublic(MethodTree method) {
    return method.getModifiers().getFlags().contains(Modifier.PUBLIC) || method.getBody() == null;
  }

  private static String signature(MethodTree method) {
    List<String> parameters = method.getParameters().stream().map(Object::toString).toList();
    String result = method.getReturnType() == null ? "" : method.getReturnType() + " ";
    return "%s%s(%s)".formatted(result, method.getName(), String.join(", ", parameters));
  }

  private static String doc(DocTrees docs, CompilationUnitTree unit, Tree tree) {
    String comment = docs.getDocComment(TreePath.getPath(unit, tree));
    return comment == null ? "" : "\n" + plain(comment);
  }

  /** Without the marks of Javadoc. */
  private static String plain(String comment) {
    return comment
        .replaceAll("\\{@(?:code|link|literal)\\s+#?([^}]*)\\}", "$1")
        .replaceAll("</?(?:p|pre|ul|li|i|b|code)>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .strip();
  }

  private static JavaFileObject file(String source) {
    return new SimpleJavaFileObject(
        URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }
}
