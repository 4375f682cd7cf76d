package chainrule.notebook;

import chainrule.exercise.ProgressMark;
import chainrule.exercise.ProgressTable;
import java.util.stream.Collectors;

/** The progress as a table: a row for each notebook, a mark for each exercise. */
final class ProgressCard {
  private static final String CELL = "text-align:left;vertical-align:top;white-space:normal";

  private ProgressCard() {}

  static MimeBundle of(ProgressTable progress) {
    return MimeBundle.text(progress.toString()).and(MimeBundle.HTML, html(progress));
  }

  private static String html(ProgressTable progress) {
    String heads =
        Html.element("th", CELL, "notebook")
            + Html.element("th", CELL, "exercises")
            + Html.element("th", CELL, "done");
    String rows = progress.rows().stream().map(ProgressCard::row).collect(Collectors.joining());
    return "<table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>%s"
        .formatted(heads, rows, Html.element("p", "", progress.note()));
  }

  private static String row(ProgressTable.Row row) {
    String places =
        ladder(row) + row.places().stream().map(ProgressCard::place).collect(Collectors.joining());
    String done = "%d of %d".formatted(row.done(), row.size());
    return Html.raw(
        "tr",
        "",
        Html.element("td", CELL, row.notebook())
            + Html.raw("td", CELL, places)
            + Html.element("td", CELL + ";white-space:nowrap", done));
  }

  private static String ladder(ProgressTable.Row row) {
    if (row.rungs().isEmpty()) {
      return "";
    }
    boolean isBegun = row.rungs().stream().anyMatch(rung -> rung.mark() != ProgressMark.OPEN);
    boolean isDone = row.rungs().stream().allMatch(rung -> rung.mark() == ProgressMark.DONE);
    String color = isDone ? Style.GOOD : isBegun ? Style.TRIED : Style.OPEN;
    return entry(color, row.climbed() + " ladder", row.rungs().get(0).title());
  }

  private static String place(ProgressTable.Place place) {
    return entry(color(place.mark()), place.mark().symbol() + " " + place.id(), place.title());
  }

  private static String entry(String color, String sign, String title) {
    return Html.raw(
        "div",
        "margin:0.15em 0;line-height:1.7",
        Style.badge(color, sign)
            + Html.raw("span", "margin-left:0.6em", MessageHtml.written(title)));
  }

  private static String color(ProgressMark mark) {
    return switch (mark) {
      case OPEN -> Style.OPEN;
      case TRIED -> Style.TRIED;
      case DONE -> Style.GOOD;
    };
  }
}
