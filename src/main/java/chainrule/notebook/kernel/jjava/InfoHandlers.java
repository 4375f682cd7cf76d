package chainrule.notebook.kernel.jjava;

import chainrule.notebook.cell.CellHistory;
import chainrule.notebook.cell.Completeness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.request.CommInfoRequest;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;
import org.dflib.jjava.jupyter.messages.request.IsCompleteRequest;

/** The answers to questions about the kernel and its cells. */
final class InfoHandlers {
  private InfoHandlers() {}

  /** What the kernel is. */
  static Map<String, Object> kernel(BaseKernel kernel) {
    Map<String, Object> content = Replies.ok();
    content.put("protocol_version", Header.PROTOCOL_VERISON);
    content.put("implementation", kernel.getName());
    content.put("implementation_version", kernel.getVersion());
    content.put("language_info", kernel.getLanguageInfo());
    content.put("banner", kernel.getBanner());
    content.put("help_links", kernel.getHelpLinks());
    return content;
  }

  /** The open comms, of one target or of all. */
  static Map<String, Object> comms(BaseKernel kernel, CommInfoRequest request) {
    Map<String, Object> comms = new LinkedHashMap<>();
    kernel
        .getCommManager()
        .forEach(
            comm -> {
              String target = request.getTargetName();
              if (target == null || target.equals(comm.getTargetName())) {
                comms.put(comm.getID(), Map.of("target_name", comm.getTargetName()));
              }
            });
    Map<String, Object> content = Replies.ok();
    content.put("comms", comms);
    return content;
  }

  /** Whether a cell can be run. */
  static Map<String, Object> completeness(BaseKernel kernel, IsCompleteRequest request) {
    String status =
        JJavaShell.of(kernel)
            .map(JShell::sourceCodeAnalysis)
            .map(analysis -> Completeness.of(request.getCode(), analysis).protocolName())
            .orElse("unknown");
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("status", status);
    content.put("indent", status.equals("incomplete") ? indent(request.getCode()) : "");
    return content;
  }

  /** That of the last line, and more behind an opening brace. */
  private static String indent(String code) {
    String last = code.lines().reduce("", (before, line) -> line);
    String blank = last.substring(0, last.length() - last.stripLeading().length());
    return last.stripTrailing().matches(".*[{(\\[]") ? blank + "  " : blank;
  }

  /** The cells that a front end asks for. */
  static Map<String, Object> history(CellHistory history, HistoryRequest request) {
    Map<String, Object> content = Replies.ok();
    content.put(
        "history",
        entries(history, request).stream()
            .map(entry -> List.of(0, entry.number(), shown(entry, request.includeOutput())))
            .toList());
    return content;
  }

  private static Object shown(CellHistory.Entry entry, boolean withOutput) {
    return withOutput ? List.of(entry.input(), entry.output()) : entry.input();
  }

  private static List<CellHistory.Entry> entries(CellHistory history, HistoryRequest request) {
    if (request instanceof HistoryRequest.Tail tail) {
      return history.tail(tail.getMaxReturnLength());
    }
    if (request instanceof HistoryRequest.Range range) {
      return history.range(range.getStart(), range.getStop());
    }
    return request instanceof HistoryRequest.Search search
        ? history.search(search.getPattern(), search.getMaxReturnLength(), search.filterUnique())
        : List.of();
  }
}
