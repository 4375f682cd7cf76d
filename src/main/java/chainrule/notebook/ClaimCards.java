package chainrule.notebook;

import chainrule.writeups.CheckedClaim;
import chainrule.writeups.Claims;
import chainrule.writeups.Outcome;
import chainrule.writeups.PrintedClaim;
import java.util.List;
import java.util.stream.Collectors;

/** Claims of the write-ups: as printed, typeset, with what became of each. */
final class ClaimCards {
  private static final int ROWS = 12;
  private static final String CELL = "text-align:left;vertical-align:top";

  private ClaimCards() {}

  /** At most twelve rows, and the total number. */
  static MimeBundle of(Claims claims) {
    List<CheckedClaim> rows = claims.rows();
    List<CheckedClaim> shown = rows.subList(0, Math.min(ROWS, rows.size()));
    String more =
        rows.size() > ROWS ? "… %d claims in all; page(2) has the next".formatted(rows.size()) : "";
    return MimeBundle.text((new Claims(shown) + "\n" + more).strip())
        .and(MimeBundle.HTML, table(shown) + Html.element("small", "", more));
  }

  /** Where it stands, what it says, and, unless it is prose, the report. */
  static MimeBundle of(CheckedClaim row) {
    MimeBundle report =
        row.checked().map(ReportCard::of).orElse(MimeBundle.text("○ PROSE; " + row.note()));
    String text = "claim %s, %s".formatted(row.id(), row.claim().place());
    return MimeBundle.text(text + "\n" + report.data().get(MimeBundle.TEXT))
        .and(
            MimeBundle.HTML,
            row.checked().isPresent()
                ? Html.element("div", "", text) + report.data().get(MimeBundle.HTML)
                : table(List.of(row)));
  }

  private static String table(List<CheckedClaim> rows) {
    String body = rows.stream().map(ClaimCards::row).collect(Collectors.joining());
    return "<table><tbody>%s</tbody></table>".formatted(body);
  }

  private static String row(CheckedClaim row) {
    Outcome outcome = row.outcome();
    String badge = Style.badge(Style.color(outcome), Style.mark(outcome) + " " + outcome);
    return Html.raw(
        "tr",
        "",
        Html.element("td", CELL + ";white-space:nowrap", row.id())
            + Html.raw("td", CELL, badge)
            + Html.raw("td", CELL, said(row)));
  }

  private static String said(CheckedClaim row) {
    PrintedClaim claim = row.claim();
    if (row.outcome() == Outcome.EXTRACTION) {
      String damage = claim.damage().orElseThrow();
      return Html.element("code", "", claim.latex())
          + Html.raw("div", "margin-top:0.4em", MessageHtml.asTyped(damage));
    }
    String where = claim.prose().map(nr -> " (notebook " + nr + ")").orElse("");
    return LineRow.display(claim.latex())
        + Html.escape(where)
        + row.repair().map(LineRow::near).orElse("");
  }
}
