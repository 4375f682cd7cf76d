package chainrule.formula.output;

import chainrule.formula.Counterexample;
import chainrule.formula.DocumentLine;
import chainrule.formula.DocumentReport;
import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Verdict;
import chainrule.formula.document.Place;
import chainrule.formula.typeset.MathMl;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A report as HTML without scripts and without a style of its own: how many lines have which
 * verdict, and the lines, typeset, each with its verdict, why it follows, where it fails, and a
 * true line near it. Whatever is in the report, it is shown and nothing of it becomes an element.
 */
public final class ReportHtml {
  private static final Pattern QUOTED = Pattern.compile("“([^”]*)”|`([^`]*)`");

  private ReportHtml() {}

  /** The counts, what was taken to read the report's sections, and a list of the lines. */
  public static String of(DocumentReport report) {
    String lines = report.lines().stream().map(ReportHtml::line).collect(Collectors.joining());
    return "<p>%s</p>\n%s<ol class=\"lines\">\n%s</ol>\n"
        .formatted(counts(report), taken(report), lines);
  }

  /** What was taken to read the report's sections. */
  public static String taken(DocumentReport report) {
    return report.assumptions().stream()
        .map(section -> place(section.place()) + ": " + section.assumptions())
        .map(text -> "<pre>" + MathMl.escape(text) + "</pre>\n")
        .collect(Collectors.joining());
  }

  /** How many lines have which verdict. */
  public static String counts(DocumentReport report) {
    return Arrays.stream(Verdict.values())
        .filter(verdict -> report.count(verdict) > 0)
        .map(verdict -> badge(verdict, report.count(verdict) + " "))
        .collect(Collectors.joining(" "));
  }

  /** One line, as an item of a list. */
  public static String line(DocumentLine placed) {
    Line line = placed.line();
    String label =
        placed.label().isEmpty() ? "" : " <b>(" + MathMl.escape(placed.label()) + ")</b>";
    return "<li class=\"%s\"><div class=\"place\">%s%s</div><div class=\"formula\">%s</div>%s%s</li>\n"
        .formatted(
            line.verdict().name().toLowerCase(Locale.ROOT),
            MathMl.escape(place(placed.place())),
            label,
            formula(placed),
            badge(line),
            below(placed));
  }

  /** A line that is in no file is named by its number. */
  private static String place(Place place) {
    return place.file().isEmpty() ? "line " + place.line() : place.toString();
  }

  private static String badge(Line line) {
    return line.isDefinition()
        ? "<span class=\"badge definition\">:= DEFINITION</span>"
        : badge(line.verdict(), "");
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
    return why(placed)
        + paragraph("message", sentence(placed, line.said()))
        + paragraph("example", example)
        + near;
  }

  /** The rules by which a line follows; where it is a leap, what is between to be unfolded. */
  private static String why(DocumentLine placed) {
    Line line = placed.line();
    return line.isLeap()
        ? "<details class=\"reason\"><summary>%s</summary>%s</details>"
            .formatted(line.reason(), between(placed))
        : paragraph("reason", sentence(placed, line.reason()));
  }

  /** The lines on the way; where there are none, the rules. */
  private static String between(DocumentLine placed) {
    List<String> lines = placed.line().between();
    return lines.isEmpty()
        ? paragraph("message", sentence(placed, placed.line().rules()))
        : lines.stream()
            .map(side -> MathMl.display(placed.expanded("= " + side)))
            .collect(Collectors.joining());
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
    Matcher quoted = QUOTED.matcher(words);
    int end = 0;
    for (; quoted.find(); end = quoted.end()) {
      html.append(MathMl.escape(words.substring(end, quoted.start())))
          .append(quoted.group(1) == null ? code(quoted.group(2)) : typeset(placed, quoted));
    }
    return html.append(MathMl.escape(words.substring(end))).toString();
  }

  private static String typeset(DocumentLine placed, Matcher quoted) {
    String formula = quoted.group(1);
    return placed.line().verdict() == Verdict.UNREADABLE
        ? code(formula)
        : MathMl.inline(placed.expanded(formula));
  }

  private static String code(String typed) {
    return "<code>" + MathMl.escape(typed) + "</code>";
  }
}
