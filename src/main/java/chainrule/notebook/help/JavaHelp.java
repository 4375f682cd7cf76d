package chainrule.notebook.help;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** What the name at the cursor of a cell of Java is. */
public final class JavaHelp {
  private static final Pattern REST_OF_NAME = Pattern.compile("\\G[\\p{L}\\p{N}_$]*\\s*\\(?");
  private static final Pattern LAST_NAME = Pattern.compile("([\\p{L}\\p{N}_$]+)\\s*$");
  private static final Pattern METHOD =
      Pattern.compile("([\\p{L}\\p{N}_$]+)(?:<.*>)?\\.(?:<.*>)?(\\w+)\\(");

  private JavaHelp() {}

  /**
   * The signatures and the documentation of the method or type at a cursor.
   *
   * @param cell the whole cell
   * @param cursor in Java's count
   * @param analysis of the kernel's shell
   */
  public static Optional<String> of(String cell, int cursor, SourceCodeAnalysis analysis) {
    Matcher rest = REST_OF_NAME.matcher(cell);
    int end = rest.find(cursor) ? rest.end() : cursor;
    String code = CurrentSnippet.of(cell, end, analysis).code();
    return documentation(code, analysis)
        .or(() -> documentation(code + "(", analysis))
        .or(() -> lastName(code).flatMap(name -> SourceDocs.of(name, "")));
  }

  /** The shell knows a method only by the parenthesis behind its name. */
  private static Optional<String> documentation(String code, SourceCodeAnalysis analysis) {
    List<Documentation> found = analysis.documentation(code, code.length(), true);
    return found.isEmpty() ? Optional.empty() : Optional.of(described(found));
  }

  private static Optional<String> lastName(String code) {
    Matcher name = LAST_NAME.matcher(code);
    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
  }

  private static String described(List<Documentation> found) {
    return found.stream().map(JavaHelp::described).distinct().collect(Collectors.joining("\n\n"));
  }

  private static String described(Documentation documentation) {
    String signature = documentation.signature();
    Matcher method = METHOD.matcher(signature);
    String simple = signature.substring(signature.lastIndexOf('.') + 1);
    Optional<String> ours =
        method.find() ? SourceDocs.of(method.group(1), method.group(2)) : SourceDocs.of(simple, "");
    String doc = documentation.javadoc();
    return ours.orElse(doc == null ? signature : signature + "\n" + doc);
  }
}
