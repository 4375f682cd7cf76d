package chainrule.notebook.kernel.jjava;

import chainrule.notebook.help.CodePoints;
import chainrule.notebook.help.CurrentSnippet;
import chainrule.notebook.help.JavaHelp;
import chainrule.notebook.help.MagicCell;
import chainrule.notebook.help.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.messages.request.CompleteRequest;
import org.dflib.jjava.jupyter.messages.request.InspectRequest;

/** The answers to Tab and Shift-Tab. */
final class HelpHandlers {
  private HelpHandlers() {}

  /** What may stand at the cursor. */
  static Map<String, Object> completion(BaseKernel kernel, CompleteRequest request) {
    String code = request.getCode();
    int cursor = CodePoints.toUtf16(code, request.getCursorPos());
    Suggestions found =
        MagicCell.of(code)
            .filter(cell -> cursor > code.indexOf(cell.magic()) + cell.magic().length())
            .map(cell -> cell.suggestions(cursor))
            .orElseGet(() -> java(kernel, code, cursor));
    Map<String, Object> content = Replies.ok();
    content.put("matches", found.options());
    content.put("cursor_start", CodePoints.fromUtf16(code, found.start()));
    content.put("cursor_end", CodePoints.fromUtf16(code, found.end()));
    content.put("metadata", Map.of());
    return content;
  }

  /** The kernel's own suggestions for the piece of code at the cursor. */
  private static Suggestions java(BaseKernel kernel, String code, int cursor) {
    CurrentSnippet piece =
        analysis(kernel)
            .map(analysis -> CurrentSnippet.of(code, cursor, analysis))
            .orElse(new CurrentSnippet(code.substring(0, cursor), 0));
    ReplacementOptions options = kernel.complete(piece.code(), piece.code().length());
    return options == null
        ? new Suggestions(List.of(), cursor, cursor)
        : new Suggestions(
            options.getReplacements(),
            piece.start() + options.getSourceStart(),
            piece.start() + options.getSourceEnd());
  }

  /** What stands at the cursor. */
  static Map<String, Object> inspection(BaseKernel kernel, InspectRequest request) {
    String code = request.getCode();
    int cursor = CodePoints.toUtf16(code, request.getCursorPos());
    Optional<MagicCell> cell = MagicCell.of(code);
    Optional<String> text =
        cell.isPresent()
            ? cell.get().description(cursor)
            : analysis(kernel).flatMap(analysis -> JavaHelp.of(code, cursor, analysis));
    Map<String, Object> content = Replies.ok();
    content.put("found", text.isPresent());
    content.put("data", text.map(t -> Map.of("text/plain", t)).orElse(Map.of()));
    content.put("metadata", Map.of());
    return content;
  }

  private static Optional<SourceCodeAnalysis> analysis(BaseKernel kernel) {
    return JJavaShell.of(kernel).map(JShell::sourceCodeAnalysis);
  }
}
