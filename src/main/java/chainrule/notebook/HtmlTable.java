package chainrule.notebook;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A Tablesaw table as HTML, 20 rows at most, numbers to the right. */
final class HtmlTable {
  private static final int ROWS = 20;
  private static final int COLUMNS = 20;
  private static final String LEFT = "text-align:left;white-space:pre-wrap";
  private static final String RIGHT = "text-align:right;font-variant-numeric:tabular-nums";

  private HtmlTable() {}

  static MimeBundle of(Table table) {
    Table narrow = narrow(table);
    return MimeBundle.text(narrow.print(ROWS) + hidden(table))
        .and(MimeBundle.HTML, html(narrow) + Html.element("small", "", hidden(table)));
  }

  private static String html(Table table) {
    return build(table, heads(table), row -> cells(table, row));
  }

  /** The first columns; the whole table where there are few. */
  private static Table narrow(Table table) {
    return table.columnCount() <= COLUMNS
        ? table
        : Table.create(table.name(), table.columns().subList(0, COLUMNS));
  }

  private static String hidden(Table table) {
    return table.columnCount() <= COLUMNS
        ? ""
        : " … %d columns in all".formatted(table.columnCount());
  }

  /** The table with one more column, whose cells are finished HTML. */
  static String html(Table table, String name, IntFunction<String> cell) {
    return build(
        table,
        heads(table) + Html.element("th", LEFT, name),
        row -> cells(table, row) + Html.raw("td", LEFT, cell.apply(row)));
  }

  private static String build(Table table, String heads, IntFunction<String> cells) {
    String rows =
        IntStream.range(0, Math.min(ROWS, table.rowCount()))
            .mapToObj(row -> "<tr>" + cells.apply(row) + "</tr>")
            .collect(Collectors.joining());
    return "<table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>%s"
        .formatted(heads, rows, more(table));
  }

  private static String heads(Table table) {
    return table.columns().stream()
        .map(column -> Html.element("th", style(column), column.name()))
        .collect(Collectors.joining());
  }

  private static String cells(Table table, int row) {
    return table.columns().stream()
        .map(column -> Html.element("td", style(column), column.getString(row)))
        .collect(Collectors.joining());
  }

  private static String style(Column<?> column) {
    return column.type().name().equals("STRING") ? LEFT : RIGHT;
  }

  private static String more(Table table) {
    return table.rowCount() <= ROWS
        ? ""
        : Html.element("small", "", "… %d rows in all".formatted(table.rowCount()));
  }
}
