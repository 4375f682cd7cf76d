package chainrule.formula.cli;

import chainrule.formula.DocumentLine;
import chainrule.formula.DocumentReport;
import chainrule.formula.Line;
import chainrule.formula.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reports as SARIF 2.1.0, which editors and code hosts show beside the lines of a file. */
final class SarifLog {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private SarifLog() {}

  static String of(List<DocumentReport> reports) {
    List<Map<String, Object>> rules =
        Arrays.stream(Verdict.values())
            .filter(verdict -> !verdict.isFine())
            .map(verdict -> Map.<String, Object>of("id", verdict.name()))
            .toList();
    Map<String, Object> driver = Map.of("name", "Chainrule", "rules", rules);
    List<Map<String, Object>> results =
        reports.stream()
            .flatMap(report -> report.lines().stream())
            .filter(line -> !line.line().verdict().isFine())
            .map(SarifLog::result)
            .toList();
    Map<String, Object> run =
        Map.of(
            "tool", Map.of("driver", driver), "results", results, "columnKind", "utf16CodeUnits");
    return ReportJson.GSON.toJson(
        Map.of("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
  }

  private static Map<String, Object> result(DocumentLine placed) {
    Map<String, Object> region =
        Map.of("startLine", placed.place().line(), "startColumn", placed.place().column());
    String uri = placed.place().file().replace('\\', '/').replace(" ", "%20");
    Map<String, Object> location = Map.of("artifactLocation", Map.of("uri", uri), "region", region);
    return Map.of(
        "ruleId",
        placed.line().verdict(),
        "level",
        level(placed.line().verdict()),
        "message",
        Map.of("text", text(placed.line())),
        "locations",
        List.of(Map.of("physicalLocation", location)));
  }

  private static String level(Verdict verdict) {
    return switch (verdict) {
      case FAILS, MEANINGLESS -> "error";
      case UNREADABLE, UNDEFINED -> "warning";
      case HOLDS, NO_CLAIM -> "none";
    };
  }

  private static String text(Line line) {
    String near =
        line.repair().map(repair -> "; a true line near this one: " + repair.latex()).orElse("");
    return line.verdict()
        + ": "
        + line.latex().replaceAll("\\s+", " ")
        + ": "
        + line.message()
        + near;
  }
}
