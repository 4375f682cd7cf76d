package chainrule.notebook;

import chainrule.check.GradientCheck;
import chainrule.check.GradientCheck.Row;
import chainrule.view.charts.Palette;
import chainrule.view.tables.GradientDigits;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The check of a matrix as a grid: each entry of the claim in its place, shaded by its size, and
 * the numeric value below it where the two differ.
 */
final class GradientGrid {
  private static final int MAX_ROWS = 16;
  private static final int MAX_COLUMNS = 10;
  private static final double DARKEST = 0.45; // text stays readable on it
  private static final String HEAD = "text-align:right";
  private static final String AGREES = "the claim, shaded by its size";
  private static final String DIFFERS =
      AGREES + "; below it the numeric value where the two differ";

  private final GradientCheck check;
  private final DoubleFunction<String> digits;
  private final double largest;

  private GradientGrid(GradientCheck check) {
    this.check = check;
    digits = GradientDigits.of(check.rows());
    largest =
        check.rows().stream()
            .mapToDouble(row -> Math.abs(row.analytic()))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
  }

  /** Whether the check is of a matrix that a page has room for. */
  static boolean hasRoomFor(GradientCheck check) {
    int rows = check.rowNames().size();
    return rows > 0 && rows <= MAX_ROWS && check.columns() <= MAX_COLUMNS;
  }

  static String html(GradientCheck check) {
    return new GradientGrid(check).html();
  }

  private String html() {
    boolean agree = check.rows().stream().allMatch(Row::agrees);
    String rows =
        IntStream.range(0, check.rowNames().size())
            .mapToObj(this::row)
            .collect(Collectors.joining());
    return "<table><thead><tr><th></th>%s</tr></thead><tbody>%s</tbody></table>"
            .formatted(heads(), rows)
        + Html.element("small", "", agree ? AGREES : DIFFERS);
  }

  private String heads() {
    return IntStream.range(0, check.columns())
        .mapToObj(j -> Html.element("th", HEAD, "[" + j + "]"))
        .collect(Collectors.joining());
  }

  private String row(int i) {
    int columns = check.columns();
    List<Row> entries = check.rows().subList(i * columns, (i + 1) * columns);
    return "<tr>%s%s</tr>"
        .formatted(
            Html.element("th", HEAD, check.rowNames().get(i)),
            entries.stream().map(this::cell).collect(Collectors.joining()));
  }

  private String cell(Row row) {
    String claim = Html.escape(digits.apply(row.analytic()));
    return row.agrees()
        ? Html.raw("td", style(row), claim)
        : Html.raw(
            "td",
            style(row) + ";outline:2px solid " + Style.BAD + ";outline-offset:-2px",
            claim + Html.element("div", "", "✗ " + digits.apply(row.numeric())));
  }

  private String style(Row row) {
    return "text-align:right;vertical-align:top;font-variant-numeric:tabular-nums;background:"
        + shade(row.analytic());
  }

  /** The first colour of the charts for what is positive, the second for what is negative. */
  private String shade(double value) {
    Color color = Palette.COLORS.get(value < 0 ? 1 : 0);
    double depth = largest == 0 || !Double.isFinite(value) ? 0 : Math.abs(value) / largest;
    return String.format(
        Locale.ROOT,
        "rgba(%d,%d,%d,%.2f)",
        color.getRed(),
        color.getGreen(),
        color.getBlue(),
        DARKEST * depth);
  }
}
