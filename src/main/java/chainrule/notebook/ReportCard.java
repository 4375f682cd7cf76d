package chainrule.notebook;

import chainrule.formula.Assumptions;
import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Report;
import chainrule.formula.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A checked derivation: each line typeset, its verdict beside it, and below what is to be said. */
final class ReportCard {
  private static final int SHOWN = 60;
  private static final String CELL = "text-align:left;vertical-align:top";
  private static final String REASON = CELL + ";white-space:normal;min-width:9em;max-width:18em";
  private static final String BELOW = "margin-top:0.4em";
  private static final String NEAR =
      BELOW + ";border-left:3px solid " + Style.GOOD + ";padding-left:0.6em";

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
            .map(line -> row(Integer.toString(line.number()), line, searched))
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
                            + Html.raw("td", CELL, display(line.latex()))))
            .collect(Collectors.joining());
    return "<table><tbody>%s</tbody></table>".formatted(rows);
  }

  /** What was taken where no setting is named, ready to paste. */
  static String assumptions(Assumptions taken) {
    return taken.isEmpty() ? "" : Html.element("pre", "margin:0.3em 0", taken.toString());
  }

  /** A row of the table: what the line is called, its verdict, what it says, and why it follows. */
  static String row(String name, Line line, boolean searched) {
    return Html.raw(
        "tr",
        "",
        Html.element("td", CELL, name)
            + Html.raw("td", CELL, badge(line))
            + Html.raw("td", CELL, isRead(line) ? read(line, searched) : notRead(line))
            + Html.raw("td", REASON, why(line)));
  }

  private static String badge(Line line) {
    Verdict verdict = line.verdict();
    return line.isDefinition()
        ? Style.badge(Style.DEFINED, ":= DEFINITION")
        : Style.badge(Style.color(verdict), Style.mark(verdict) + " " + verdict);
  }

  private static boolean isRead(Line line) {
    return line.verdict() != Verdict.UNREADABLE;
  }

  private static String read(Line line, boolean searched) {
    return display(line.latex())
        + below(MessageHtml.html(line.said()))
        + line.counterexample().map(CounterexampleTable::html).map(ReportCard::below).orElse("")
        + line.repair()
            .map(ReportCard::near)
            .orElseGet(() -> searched ? below(nothingNear(line)) : "");
  }

  private static String nothingNear(Line line) {
    boolean looked = line.counterexample().isPresent();
    return looked ? Html.element("em", "", "no true line was found near this one") : "";
  }

  /** As it was typed, with the place marked where reading stopped. */
  private static String notRead(Line line) {
    String latex = line.latex();
    int place = Math.min(line.place().orElse(latex.length()), latex.length());
    int end = Math.min(place + 1, latex.length());
    String at = place == end ? " " : latex.substring(place, end);
    String mark = "background:%s;color:#fff;padding:0 3px".formatted(Style.BAD);
    String typed =
        Html.escape(latex.substring(0, place))
            + (line.place().isPresent() ? Html.element("span", mark, at) : "")
            + Html.escape(latex.substring(end));
    return Html.raw("code", "white-space:pre-wrap", typed)
        + below(MessageHtml.asTyped(line.message()))
        + line.repair().map(ReportCard::near).orElse("");
  }

  static String near(Repair repair) {
    String name = Html.element("em", "", "a true line near this one: ");
    return Html.raw(
        "div", NEAR, name + display(repair.latex()) + below(MessageHtml.html(repair.words())));
  }

  private static String below(String html) {
    return html.isEmpty() ? "" : Html.raw("div", BELOW, html);
  }

  static String display(String latex) {
    return MessageHtml.formula("\\displaystyle\\begin{aligned}" + latex + "\\end{aligned}");
  }

  /** Why a line follows; the error where that is not known, or where the error is unusual. */
  private static String why(Line line) {
    if (line.verdict() != Verdict.HOLDS) {
      return "";
    }
    if (line.because().isEmpty()) {
      return line.isDefinition() ? "" : Html.escape(error(line));
    }
    String unusual = line.hasUnusualError() ? below(Html.escape(error(line))) : "";
    String reason = MessageHtml.html(line.reason());
    return (line.isLeap() && !line.between().isEmpty() ? leap(line, reason) : reason) + unusual;
  }

  private static String leap(Line line, String reason) {
    String lines =
        line.between().stream()
            .map(between -> Html.raw("div", "", display("= " + between)))
            .collect(Collectors.joining());
    return Html.raw("details", "", Html.raw("summary", "", reason) + lines);
  }

  private static String error(Line line) {
    return line.error() == 0 ? "error 0" : String.format(Locale.ROOT, "error %.1e", line.error());
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
