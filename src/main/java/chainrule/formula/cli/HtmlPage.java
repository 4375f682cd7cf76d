package chainrule.formula.cli;

import chainrule.formula.Counterexample;
import chainrule.formula.DocumentLine;
import chainrule.formula.DocumentReport;
import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Verdict;
import chainrule.formula.typeset.MathMl;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reports as one page that needs no network and no script. */
public final class HtmlPage {
  private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");

  private HtmlPage() {}

  static String of(List<DocumentReport> reports, List<String> problems) {
    String title = reports.stream().map(DocumentReport::file).collect(Collectors.joining(", "));
    String files = reports.stream().map(HtmlPage::section).collect(Collectors.joining());
    String sentences =
        problems.stream()
            .map(problem -> "<p class=\"problem\">" + MathMl.escape(problem) + "</p>\n")
            .collect(Collectors.joining());
    return page(title, sentences + files);
  }

  /**
   * A page.
   *
   * @param title as a text
   * @param body as HTML
   */
  public static String page(String title, String body) {
    return PageTemplate.read("page.html")
        .replace("{{title}}", MathMl.escape(title))
        .replace("{{body}}", body);
  }

  /** The part of a page that shows one report. */
  public static String section(DocumentReport report) {
    String counts =
        Arrays.stream(Verdict.values())
            .filter(verdict -> report.count(verdict) > 0)
            .map(verdict -> badge(verdict, report.count(verdict) + " "))
            .collect(Collectors.joining(" "));
    return "<section>\n<h1>%s</h1>\n<p>%s</p>\n<ol>\n%s</ol>\n</section>\n"
        .formatted(
            MathMl.escape(report.file()),
            counts,
            report.lines().stream().map(HtmlPage::line).collect(Collectors.joining()));
  }

  private static String line(DocumentLine placed) {
    Line line = placed.line();
    String label =
        placed.label().isEmpty() ? "" : " <b>(" + MathMl.escape(placed.label()) + ")</b>";
    return "<li class=\"%s\"><div class=\"place\">%s%s</div><div class=\"formula\">%s</div>%s%s</li>\n"
        .formatted(
            line.verdict().name().toLowerCase(Locale.ROOT),
            MathMl.escape(placed.place().toString()),
            label,
            formula(placed),
            badge(line.verdict(), ""),
            below(placed));
  }

  private static String badge(Verdict verdict, String before) {
    String mark =
        switch (verdict) {
          case HOLDS -> "✓";
          case FAILS, MEANINGLESS -> "✗";
          case UNREADABLE, UNDEFINED -> "?";
          case NO_CLAIM -> "○";
        };
    return "<span class=\"badge %s\">%s%s %s</span>"
        .formatted(verdict.name().toLowerCase(Locale.ROOT), before, mark, verdict);
  }

  /** What was not read is shown as it was typed, with the place where reading stopped. */
  private static String formula(DocumentLine placed) {
    Line line = placed.line();
    if (line.verdict() != Verdict.UNREADABLE) {
      return MathMl.display(placed.expanded(line.latex()));
    }
    String latex = line.latex();
    int at = Math.min(line.place().orElse(latex.length()), latex.length());
    int end = Math.min(at + 1, latex.length());
    return "<code>%s<mark>%s</mark>%s</code>"
        .formatted(
            MathMl.escape(latex.substring(0, at)),
            MathMl.escape(latex.substring(at, end)),
            MathMl.escape(latex.substring(end)));
  }

  private static String below(DocumentLine placed) {
    Line line = placed.line();
    String near = line.repair().map(repair -> near(placed, repair)).orElse("");
    String example =
        line.counterexample()
            .map(Counterexample::toString)
            .map(text -> sentence(placed, text))
            .orElse("");
    return paragraph("message", sentence(placed, line.message()))
        + paragraph("example", example)
        + near;
  }

  private static String near(DocumentLine placed, Repair repair) {
    return "<div class=\"near\">a true line near this one:%s%s</div>"
        .formatted(
            MathMl.display(placed.expanded(repair.latex())),
            paragraph("message", sentence(placed, repair.words())));
  }

  private static String paragraph(String name, String html) {
    return html.isEmpty() ? "" : "<p class=\"" + name + "\">" + html + "</p>";
  }

  /** A sentence with what it quotes typeset; as typed where the line was not read. */
  private static String sentence(DocumentLine placed, String words) {
    StringBuilder html = new StringBuilder();
    var quoted = QUOTED.matcher(words);
    int end = 0;
    for (; quoted.find(); end = quoted.end()) {
      String formula = quoted.group(1);
      html.append(MathMl.escape(words.substring(end, quoted.start())))
          .append(
              placed.line().verdict() == Verdict.UNREADABLE
                  ? "<code>" + MathMl.escape(formula) + "</code>"
                  : MathMl.inline(placed.expanded(formula)));
    }
    return html.append(MathMl.escape(words.substring(end))).toString();
  }
}
