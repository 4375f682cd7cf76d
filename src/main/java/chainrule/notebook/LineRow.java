package chainrule.notebook;

import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Verdict;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A checked line as a row of a table: typeset, its verdict beside it, and below what is to be said.
 */
final class LineRow {
  private static final String CELL = "text-align:left;vertical-align:top";
  private static final String REASON = CELL + ";white-space:normal;min-width:7em;max-width:18em";
  private static final String BELOW = "margin-top:0.4em";
  private static final String NEAR =
      BELOW + ";border-left:3px solid " + Style.GOOD + ";padding-left:0.6em";

  private LineRow() {}

  /**
   * The row: what the line is called, its verdict, what it says, and why it follows.
   *
   * @param searched whether a true line near a false one was looked for
   */
  static String html(String name, Line line, boolean searched) {
    return Html.raw(
        "tr",
        "",
        Html.element("td", CELL, name) + Html.raw("td", CELL, badge(line)) + said(line, searched));
  }

  /** A line that does not hold has no reason, and its table of numbers needs the room. */
  private static String said(Line line, boolean searched) {
    String formula = isRead(line) ? read(line, searched) : notRead(line);
    return line.verdict() == Verdict.HOLDS
        ? Html.raw("td", CELL, formula) + Html.raw("td", REASON, why(line))
        : "<td colspan=\"2\" style=\"%s\">%s</td>".formatted(CELL, formula);
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
        + line.counterexample().map(CounterexampleTable::html).map(LineRow::below).orElse("")
        + line.repair()
            .map(LineRow::near)
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
        + line.repair().map(LineRow::near).orElse("");
  }

  static String near(Repair repair) {
    return Html.raw(
        "div",
        NEAR,
        Html.element("div", "font-style:italic", "a true line near this one:")
            + display(repair.latex())
            + below(MessageHtml.html(repair.words())));
  }

  private static String below(String html) {
    return html.isEmpty() ? "" : Html.raw("div", BELOW, html);
  }

  static String display(String latex) {
    return MessageHtml.formula("\\displaystyle\\begin{aligned}" + latex + "\\end{aligned}");
  }

  /** Why a line follows, and the error where it is unusual. */
  private static String why(Line line) {
    String reason = line.isLeap() ? leap(line) : MessageHtml.html(line.reason());
    String unusual = line.hasUnusualError() ? below(Html.escape(error(line))) : "";
    return reason + unusual;
  }

  /** The lines between, to be unfolded; where there are none, the rules. */
  private static String leap(Line line) {
    String unfolded =
        line.between().isEmpty()
            ? MessageHtml.html(line.rules())
            : line.between().stream()
                .map(between -> Html.raw("div", "", display("= " + between)))
                .collect(Collectors.joining());
    return Html.raw("details", "", Html.element("summary", "", line.reason()) + unfolded);
  }

  private static String error(Line line) {
    return String.format(Locale.ROOT, "error %.1e", line.error());
  }
}
