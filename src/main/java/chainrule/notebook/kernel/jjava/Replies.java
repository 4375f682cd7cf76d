package chainrule.notebook.kernel.jjava;

import chainrule.notebook.cell.CellError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contents of replies, as Jupyter's protocol names their parts. */
final class Replies {
  private Replies() {}

  /** A request was answered. */
  static Map<String, Object> ok() {
    return status("ok");
  }

  private static Map<String, Object> status(String status) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("status", status);
    return content;
  }

  /** A cell ended well. */
  static Map<String, Object> ok(int count, Map<String, Object> expressions) {
    Map<String, Object> content = ok();
    content.put("execution_count", count);
    content.put("user_expressions", expressions);
    content.put("payload", List.of());
    return content;
  }

  /** A cell, or an expression, failed. */
  static Map<String, Object> error(CellError error) {
    Map<String, Object> content = status("error");
    content.put("ename", error.name());
    content.put("evalue", error.message());
    content.put("traceback", error.traceback());
    return content;
  }

  /** A question could not be answered. */
  static Map<String, Object> failed(Throwable problem) {
    String name = problem.getClass().getSimpleName();
    return error(CellError.sentence(name, String.valueOf(problem.getMessage())));
  }

  /** A cell failed. */
  static Map<String, Object> error(CellError error, int count) {
    Map<String, Object> content = error(error);
    content.put("execution_count", count);
    content.put("user_expressions", Map.of());
    content.put("payload", List.of());
    return content;
  }

  /** A cell was not run because one before it failed. */
  static Map<String, Object> aborted() {
    return status("aborted");
  }
}
