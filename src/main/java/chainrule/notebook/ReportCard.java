package chainrule.notebook;

import chainrule.formula.Assumptions;
import chainrule.formula.Line;
import chainrule.formula.Report;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A checked derivation as a table: a {@link LineRow} for each line, and what the letters are. */
final class ReportCard {
  private static final int SHOWN = 60;
  private static final String CELL = "text-align:left;vertical-align:top";

  private ReportCard() {}

  static MimeBundle of(Report report) {
    Report shown = report.with(shown(report.lines()));
    String text = sentence(report).isEmpty() ? "" : sentence(report) + "\n";
    return MimeBundle.text(text + shown).and(MimeBundle.HTML, html(report, shown, true));
  }

  /** The report on an exercise, in which true lines near false ones are not looked for. */
  static String ofExercise(Report report) {
    return html(report, report, false);
  }

  /**
   * The lines that are shown: lines with an error first, then the first lines; a page cannot hold
   * thousands.
   */
  private static List<Line> shown(List<Line> lines) {
    if (lines.size() <= SHOWN) {
      return lines;
    }
    Stream<Line> fine = lines.stream().filter(line -> line.verdict().isFine());
    Stream<Line> others = lines.stream().filter(line -> !line.verdict().isFine());
    return Stream.concat(others, fine).limit(SHOWN).sorted(ReportCard::byNumber).toList();
  }

  private static int byNumber(Line a, Line b) {
    return Integer.compare(a.number(), b.number());
  }

  /**
   * For a derivation of several lines: whether all hold, and otherwise which line to look at first.
   */
  private static String sentence(Report report) {
    int lines = report.lines().size();
    String cut = lines > SHOWN ? "; %d of them are shown".formatted(SHOWN) : "";
    return lines < 2 ? "" : found(report) + " (" + lines + " lines" + cut + ")";
  }

  private static String found(Report report) {
    return report.lines().stream()
        .filter(line -> !line.verdict().isFine())
        .findFirst()
        .map(line -> "look at line %d first: %s".formatted(line.number(), line.verdict()))
        .orElse(report.holds() ? "every line holds" : "nothing is claimed");
  }

  private static String html(Report report, Report shown, boolean searched) {
    String rows =
        shown.lines().stream()
            .map(line -> LineRow.html(Integer.toString(line.number()), line, searched))
            .collect(Collectors.joining());
    return Html.element("div", "margin:0.2em 0", sentence(report))
        + assumptions(report.assumptions())
        + "<table><tbody>%s</tbody></table>".formatted(rows)
        + shapes(report);
  }

  /** The lines with their numbers, and nothing of what was found. */
  static String unjudged(Report report) {
    String rows =
        report.lines().stream()
            .limit(SHOWN)
            .map(
                line ->
                    Html.raw(
                        "tr",
                        "",
                        Html.element("td", CELL, Integer.toString(line.number()))
                            + Html.raw("td", CELL, LineRow.display(line.latex()))))
            .collect(Collectors.joining());
    return "<table><tbody>%s</tbody></table>".formatted(rows);
  }

  /** What was taken where no setting is named, ready to paste. */
  static String assumptions(Assumptions taken) {
    return taken.isEmpty() ? "" : Html.element("pre", "margin:0.3em 0", taken.toString());
  }

  private static String shapes(Report report) {
    String rows =
        report.shapes().entrySet().stream()
            .map(
                shape ->
                    Html.raw(
                        "tr",
                        "",
                        Html.raw("td", CELL, MessageHtml.formula(shape.getKey()))
                            + Html.raw("td", CELL, MessageHtml.html(shape.getValue()))))
            .collect(Collectors.joining());
    return rows.isEmpty()
        ? ""
        : "<details><summary>what the letters are</summary><table>%s</table></details>"
            .formatted(rows);
  }
}
