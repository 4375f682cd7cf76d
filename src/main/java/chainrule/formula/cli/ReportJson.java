package chainrule.formula.cli;

import chainrule.formula.DocumentReport;
import chainrule.formula.output.ReportData;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;

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
    return GSON.toJson(ReportData.of(setting, reports, problems));
  }
}
