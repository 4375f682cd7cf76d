package chainrule.notebook;

import chainrule.formula.DocumentLine;
import chainrule.formula.DocumentReport;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A checked document: its lines as in a {@link ReportCard}, each named by its place. */
final class DocumentCard {
  private static final int SHOWN = 200;

  private DocumentCard() {}

  static MimeBundle of(DocumentReport report) {
    List<DocumentLine> lines = shown(report.shown());
    String rows =
        lines.stream()
            .map(line -> LineRow.html(line.name(), line.withoutMacros(), hasRepair(line)))
            .collect(Collectors.joining());
    String cut =
        lines.size() < report.shown().size()
            ? " (%d of %d lines are shown)".formatted(lines.size(), report.shown().size())
            : "";
    String counts = report.file() + ": " + report.counts() + cut;
    return MimeBundle.text(report.toString())
        .and(
            MimeBundle.HTML,
            Html.element("div", "margin:0.2em 0", counts)
                + assumptions(report)
                + "<table><tbody>%s</tbody></table>".formatted(rows));
  }

  private static String assumptions(DocumentReport report) {
    return report.assumptions().stream()
        .map(taken -> Html.element("pre", "margin:0.3em 0", taken.toString()))
        .collect(Collectors.joining());
  }

  /** Lines with an error first where there are too many for a page. */
  private static List<DocumentLine> shown(List<DocumentLine> lines) {
    Stream<DocumentLine> fine = lines.stream().filter(line -> line.line().verdict().isFine());
    Stream<DocumentLine> others = lines.stream().filter(line -> !line.line().verdict().isFine());
    return lines.size() <= SHOWN ? lines : Stream.concat(others, fine).limit(SHOWN).toList();
  }

  /** In a document true lines are looked for near the first false ones only. */
  private static boolean hasRepair(DocumentLine line) {
    return line.line().repair().isPresent();
  }
}
