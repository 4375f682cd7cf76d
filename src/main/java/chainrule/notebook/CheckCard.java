package chainrule.notebook;

import chainrule.check.GradientCheck;
import chainrule.check.Verdict;
import chainrule.view.Tables;
import chainrule.view.tables.GradientDigits;
import java.util.List;
import java.util.Locale;

/** A gradient check as a card: the verdict in a word and a sentence, the table, and the bars. */
final class CheckCard {
  private CheckCard() {}

  static MimeBundle of(GradientCheck check) {
    return MimeBundle.text(check.toString()).and(MimeBundle.HTML, html(check));
  }

  private static String html(GradientCheck check) {
    Verdict verdict = check.verdict();
    String badge =
        Html.element(
            "strong", Style.badge(Style.color(verdict)), Style.mark(verdict) + " " + verdict);
    String sentence = Html.element("span", "margin-left:0.6em", check.explanation());
    return Html.raw("div", "margin:0.4em 0", badge + sentence)
        + (GradientGrid.hasRoomFor(check) ? GradientGrid.html(check) : table(check));
  }

  private static String table(GradientCheck check) {
    List<GradientCheck.Row> rows = check.shown();
    double largest = GradientDigits.largest(rows);
    String table = HtmlTable.html(Tables.of(check), "both, drawn", i -> bars(rows.get(i), largest));
    return table
        + (rows.size() < check.rows().size() ? chosen(rows.size(), check.rows().size()) : "");
  }

  private static String chosen(int shown, int all) {
    String words = "the %d of %d components with the largest errors, relative to rounding";
    return Html.element("small", "", words.formatted(shown, all));
  }

  private static double size(double value) {
    return Double.isFinite(value) ? Math.abs(value) : 0;
  }

  private static String bars(GradientCheck.Row row, double largest) {
    return Html.raw(
        "div",
        "width:160px",
        bar(row.analytic(), largest, Style.FIRST) + bar(row.numeric(), largest, Style.SECOND));
  }

  /** A bar from the middle, to the left where the value is negative. */
  private static String bar(double value, double largest, String color) {
    double width = largest == 0 ? 0 : 50 * size(value) / largest;
    double left = value < 0 ? 50 - width : 50;
    return Html.raw(
        "div",
        String.format(
            Locale.ROOT,
            "margin:1px 0 1px %.1f%%;width:%.1f%%;height:5px;background:%s",
            left,
            Math.max(width, 0.5),
            color),
        "");
  }
}
