package chainrule.formula.cli;

import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Report;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as JSON: {"setting": …, "proposed": …, "declarations": […], "lines": [{"line": 1,
 * "latex": …, "verdict": …, …}, …]}.
 */
final class ReportJson {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting().create();

  private ReportJson() {}

  static String of(Report report) {
    List<Map<String, Object>> lines = report.lines().stream().map(ReportJson::line).toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("setting", report.setting());
    json.put("proposed", !report.assumptions().setting().isEmpty());
    json.put("declarations", report.assumptions().declarations());
    json.put("lines", lines);
    return GSON.toJson(json);
  }

  private static Map<String, Object> line(Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("line", line.number());
    json.put("latex", line.latex());
    json.put("verdict", line.verdict());
    json.put("error", Double.isFinite(line.error()) ? line.error() : null);
    json.put("repair", line.repair().map(Repair::latex).orElse(null));
    json.put("message", line.message());
    return json;
  }
}
