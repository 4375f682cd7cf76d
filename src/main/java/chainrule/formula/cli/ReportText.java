package chainrule.formula.cli;

import chainrule.formula.DocumentLine;
import chainrule.formula.DocumentReport;
import chainrule.formula.Verdict;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A report for a terminal. */
final class ReportText {
  private ReportText() {}

  /** All lines but those that claim nothing, and a sentence about all. */
  static String of(DocumentReport report) {
    String lines =
        report.lines().stream()
            .filter(line -> line.line().verdict() != Verdict.NO_CLAIM || !report.isDocument())
            .map(DocumentLine::toString)
            .collect(Collectors.joining("\n"));
    return lines + "\n" + report.file() + ": " + counts(report);
  }

  private static String counts(DocumentReport report) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> report.count(verdict) > 0)
        .map(verdict -> report.count(verdict) + " " + verdict)
        .collect(Collectors.joining(", "));
  }
}
