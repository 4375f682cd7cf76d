package chainrule.notebook;

import chainrule.formula.Line;
import chainrule.formula.Report;
import chainrule.formula.Verdict;
import java.util.Locale;
import java.util.stream.Collectors;

/** A checked derivation: each line typeset, its verdict beside it, and below what is to be said. */
final class ReportCard {
  private static final String CELL = "text-align:left;vertical-align:top";
  private static final String BELOW = "margin-top:0.3em";

  private ReportCard() {}

  static MimeBundle of(Report report) {
    return MimeBundle.text(report.toString()).and(MimeBundle.HTML, html(report));
  }

  private static String html(Report report) {
    String rows = report.lines().stream().map(ReportCard::row).collect(Collectors.joining());
    return "<table><tbody>%s</tbody></table>%s".formatted(rows, shapes(report));
  }

  private static String row(Line line) {
    String badge = Style.badge(color(line.verdict())) + ";white-space:nowrap";
    String said =
        formula(line.latex(), line.verdict() != Verdict.UNREADABLE)
            + below(line.message())
            + line.counterexample().map(example -> below(example.toString())).orElse("")
            + line.repair().map(near -> repair(near.latex(), near.words())).orElse("");
    return Html.raw(
        "tr",
        "",
        Html.element("td", CELL, Integer.toString(line.number()))
            + Html.raw(
                "td",
                CELL,
                Html.element("strong", badge, mark(line.verdict()) + " " + line.verdict()))
            + Html.raw("td", CELL, said)
            + Html.element("td", CELL, error(line)));
  }

  private static String repair(String latex, String words) {
    return Html.raw(
            "div",
            BELOW,
            Html.element("em", "", "a true line near this one: ") + formula(latex, true))
        + below(words);
  }

  private static String below(String text) {
    return text.isEmpty() ? "" : Html.element("div", BELOW, text);
  }

  /** Typeset; what could not be read is shown as it was typed. */
  private static String formula(String latex, boolean typeset) {
    return typeset
        ? "$\\displaystyle\\begin{aligned}" + Html.formula(latex) + "\\end{aligned}$"
        : Html.element("code", "", latex);
  }

  private static String error(Line line) {
    return line.verdict() == Verdict.HOLDS
        ? String.format(Locale.ROOT, "error %.1e", line.error())
        : "";
  }

  private static String shapes(Report report) {
    String rows =
        report.shapes().entrySet().stream()
            .map(
                shape ->
                    Html.raw(
                        "tr",
                        "",
                        Html.element("td", CELL, shape.getKey())
                            + Html.element("td", CELL, shape.getValue())))
            .collect(Collectors.joining());
    return rows.isEmpty()
        ? ""
        : "<details><summary>what the letters are</summary><table>%s</table></details>"
            .formatted(rows);
  }

  private static String mark(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "✓";
      case FAILS, MEANINGLESS -> "✗";
      case UNREADABLE, UNDEFINED -> "?";
      case NO_CLAIM -> "○";
    };
  }

  private static String color(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> Style.GOOD;
      case FAILS, MEANINGLESS -> Style.BAD;
      case UNREADABLE, UNDEFINED, NO_CLAIM -> Style.OPEN;
    };
  }
}
