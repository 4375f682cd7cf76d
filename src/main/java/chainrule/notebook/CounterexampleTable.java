package chainrule.notebook;

import chainrule.formula.Counterexample;
import java.util.List;
import java.util.stream.Collectors;

/** A point at which a line fails, as a small table: the letters and their values, both sides. */
final class CounterexampleTable {
  private static final String CELL = "text-align:center;vertical-align:middle;padding:0.4em 0.35em";

  /** The table stands inside a row of another, whose ground is its own. */
  private static final String ROW = "background:transparent";

  private CounterexampleTable() {}

  static String html(Counterexample example) {
    StringBuilder heads = new StringBuilder();
    StringBuilder values = new StringBuilder();
    example
        .point()
        .forEach(
            (name, value) -> {
              heads.append(cell("th", MessageHtml.formula(name)));
              values.append(cell("td", formula(value)));
            });
    heads.append(cell("th", "left side")).append(cell("th", "right side"));
    values.append(side(example.left())).append(side(example.right()));
    return "<table><thead>%s</thead><tbody>%s</tbody></table>%s"
        .formatted(
            Html.raw("tr", ROW, heads.toString()),
            Html.raw("tr", ROW, values.toString()),
            example.looksEqual() ? Html.element("small", "", Counterexample.BEHIND) : "");
  }

  private static String side(List<List<Double>> value) {
    return cell("td", Html.raw("strong", "", formula(value)));
  }

  private static String cell(String tag, String html) {
    return Html.raw(tag, CELL, html);
  }

  private static String formula(List<List<Double>> rows) {
    String body =
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(CounterexampleTable::number)
                        .collect(Collectors.joining(" & ")))
            .collect(Collectors.joining(" \\\\ "));
    boolean alone = rows.size() == 1 && rows.get(0).size() == 1;
    return MessageHtml.formula(alone ? body : "\\begin{pmatrix}" + body + "\\end{pmatrix}");
  }

  private static String number(double value) {
    return Counterexample.format(value)
        .replaceFirst("E\\+?(-?\\d+)", "\\\\cdot 10^{$1}")
        .replace("∞", "\\infty")
        .replace("−", "-")
        .replace("undefined", "\\text{undefined}");
  }
}
