package chainrule.formula.output;

import chainrule.formula.DocumentReport;
import chainrule.formula.typeset.MathMl;
import java.util.List;
import java.util.stream.Collectors;

/** Reports as one page that needs no network and no script. */
public final class HtmlPage {
  private HtmlPage() {}

  /**
   * The page of these reports.
   *
   * @param reports one for each file
   * @param problems a sentence for each file that could not be checked
   */
  public static String of(List<DocumentReport> reports, List<String> problems) {
    String title = reports.stream().map(DocumentReport::file).collect(Collectors.joining(", "));
    String files = reports.stream().map(HtmlPage::section).collect(Collectors.joining());
    String sentences =
        problems.stream()
            .map(problem -> "<p class=\"problem\">" + MathMl.escape(problem) + "</p>\n")
            .collect(Collectors.joining());
    return of(title, sentences + files);
  }

  /**
   * The page around what is shown.
   *
   * @param title a text
   * @param body HTML, such as {@link ReportHtml} makes
   */
  public static String of(String title, String body) {
    return PageTemplate.read("page.html")
        .replace("{{style}}", PageTemplate.read("report.css"))
        .replace("{{title}}", MathMl.escape(title))
        .replace("{{body}}", body);
  }

  /** The part of a page that shows one report. */
  public static String section(DocumentReport report) {
    return "<section>\n<h1>%s</h1>\n%s</section>\n"
        .formatted(MathMl.escape(report.file()), ReportHtml.of(report));
  }
}
