package chainrule.formula.cli;

import chainrule.formula.DocumentLine;
import chainrule.formula.DocumentReport;
import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.SectionAssumptions;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports as JSON: {"setting": …, "lines": [{"line": 1, "latex": …, "verdict": …, …}, …]}. */
final class ReportJson {
  static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting().create();

  private ReportJson() {}

  /**
   * The lines of all reports.
   *
   * @param setting the name of the setting, or ""
   * @param reports one for each file
   * @param problems a sentence for each file that could not be checked
   */
  static String of(String setting, List<DocumentReport> reports, List<String> problems) {
    List<Map<String, Object>> lines =
        reports.stream()
            .flatMap(report -> report.lines().stream().map(line -> line(report, line)))
            .toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("setting", setting);
    json.put("lines", lines);
    List<Map<String, Object>> assumed =
        reports.stream()
            .flatMap(report -> report.assumptions().stream())
            .map(ReportJson::assumed)
            .toList();
    if (!assumed.isEmpty()) {
      json.put("assumed", assumed);
    }
    if (!problems.isEmpty()) {
      json.put("problems", problems);
    }
    return GSON.toJson(json);
  }

  private static Map<String, Object> assumed(SectionAssumptions taken) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", taken.place().file());
    json.put("line", taken.place().line());
    json.put("setting", taken.assumptions().setting());
    json.put("declarations", taken.assumptions().declarations());
    return json;
  }

  /** In a file of plain lines these are counted; in a document the line is that of the file. */
  private static Map<String, Object> line(DocumentReport report, DocumentLine placed) {
    Line line = placed.line();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("line", report.isDocument() ? placed.place().line() : line.number());
    json.put("latex", line.latex());
    json.put("verdict", line.verdict());
    json.put("error", Double.isFinite(line.error()) ? line.error() : null);
    json.put("repair", line.repair().map(Repair::latex).orElse(null));
    json.put("message", line.message());
    json.put("because", line.because());
    json.put("between", line.between());
    json.put("file", placed.place().file());
    json.put("column", placed.place().column());
    json.put("label", placed.label());
    json.put("setting", placed.setting());
    return json;
  }
}
