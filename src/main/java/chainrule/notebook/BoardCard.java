package chainrule.notebook;

import chainrule.exercise.Board;
import chainrule.exercise.Marks.Mark;
import java.util.stream.Collectors;

/** The board as a table: a row for each notebook, a mark for each exercise. */
final class BoardCard {
  private static final String CELL = "text-align:left;vertical-align:top;white-space:normal";

  private BoardCard() {}

  static MimeBundle of(Board board) {
    return MimeBundle.text(board.toString()).and(MimeBundle.HTML, html(board));
  }

  private static String html(Board board) {
    String heads =
        Html.element("th", CELL, "notebook")
            + Html.element("th", CELL, "exercises")
            + Html.element("th", CELL, "done");
    String rows = board.rows().stream().map(BoardCard::row).collect(Collectors.joining());
    return "<table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>%s"
        .formatted(heads, rows, Html.element("p", "", board.note()));
  }

  private static String row(Board.Row row) {
    String places = row.places().stream().map(BoardCard::place).collect(Collectors.joining());
    String done = "%d of %d".formatted(row.done(), row.places().size());
    return Html.raw(
        "tr",
        "",
        Html.element("td", CELL, row.notebook())
            + Html.raw("td", CELL, places)
            + Html.element("td", CELL + ";white-space:nowrap", done));
  }

  private static String place(Board.Place place) {
    String sign =
        Html.element(
            "strong", Style.badge(color(place.mark())), place.mark().symbol() + " " + place.id());
    String title = Html.raw("span", "margin-left:0.6em", Prose.written(place.title()));
    return Html.raw("div", "margin:0.15em 0;line-height:1.7", sign + title);
  }

  private static String color(Mark mark) {
    return switch (mark) {
      case OPEN -> Style.OPEN;
      case TRIED -> Style.TRIED;
      case DONE -> Style.GOOD;
    };
  }
}
