package chainrule.grading;

import chainrule.exercise.MistakeKind;
import chainrule.formula.DocumentLine;
import chainrule.formula.DocumentReport;
import chainrule.formula.Verdict;
import chainrule.formula.cli.HtmlPage;
import java.util.List;

/**
 * A document: a point for each line that claims something, earned where it holds.
 *
 * @param report what was found out about it
 */
record GradedDocument(DocumentReport report) implements GradedPart {
  @Override
  public String name() {
    return report.file();
  }

  @Override
  public double earned() {
    return report.count(Verdict.HOLDS);
  }

  @Override
  public double possible() {
    return report.lines().size() - (double) report.count(Verdict.NO_CLAIM);
  }

  @Override
  public List<String> slips() {
    return report.lines().stream()
        .map(DocumentLine::line)
        .filter(line -> !line.verdict().isFine())
        .map(MistakeKind::of)
        .map(String::strip)
        .toList();
  }

  @Override
  public String html() {
    return HtmlPage.section(report);
  }

  @Override
  public String text() {
    return report.toString();
  }
}
