package chainrule.formula.output;

import chainrule.formula.Counterexample;
import chainrule.formula.DocumentLine;
import chainrule.formula.DocumentReport;
import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.SectionAssumptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports as maps, lists, numbers and texts: {"setting": …, "lines": [{"line": 1, …}, …]}. */
public final class ReportData {
  private ReportData() {}

  /**
   * The lines of all reports.
   *
   * @param setting the name of the setting, or ""
   * @param reports one for each file
   * @param problems a sentence for each file that could not be checked
   * @return maps in the order of their keys; null for what there is not
   */
  public static Map<String, Object> of(
      String setting, List<DocumentReport> reports, List<String> problems) {
    List<Map<String, Object>> lines =
        reports.stream()
            .flatMap(report -> report.lines().stream().map(line -> line(report, line)))
            .toList();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("setting", setting);
    data.put("lines", lines);
    List<Map<String, Object>> assumed =
        reports.stream()
            .flatMap(report -> report.assumptions().stream())
            .map(ReportData::assumed)
            .toList();
    if (!assumed.isEmpty()) {
      data.put("assumed", assumed);
    }
    if (!problems.isEmpty()) {
      data.put("problems", problems);
    }
    return data;
  }

  private static Map<String, Object> assumed(SectionAssumptions taken) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("file", taken.place().file());
    data.put("line", taken.place().line());
    data.put("setting", taken.assumptions().setting());
    data.put("declarations", taken.assumptions().declarations());
    return data;
  }

  /** In a file of plain lines these are counted; in a document the line is that of the file. */
  private static Map<String, Object> line(DocumentReport report, DocumentLine placed) {
    Line line = placed.line();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("line", report.isDocument() ? placed.place().line() : line.number());
    data.put("latex", line.latex());
    data.put("verdict", line.verdict().name());
    data.put("error", Double.isFinite(line.error()) ? line.error() : null);
    data.put("repair", line.repair().map(Repair::latex).orElse(null));
    data.put("message", line.message());
    data.put("counterexample", line.counterexample().map(Counterexample::toString).orElse(null));
    data.put("because", line.because());
    data.put("between", line.between());
    data.put("file", placed.place().file());
    data.put("column", placed.place().column());
    data.put("label", placed.label());
    data.put("setting", placed.setting());
    return data;
  }
}
