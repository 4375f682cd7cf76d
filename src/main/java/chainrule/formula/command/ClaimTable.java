package chainrule.formula.command;

import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Report;
import chainrule.formula.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One row for each claim: id, setting, latex, verdict, repair, note.
 *
 * @param rows in the order of the claims
 */
record ClaimTable(List<Row> rows) {
  private static final String HEAD = "id,setting,latex,verdict,repair,note\n";

  /** One claim and what became of it. */
  record Row(String id, String setting, String latex, String verdict, String repair, String note) {}

  static ClaimTable of(List<PrintedClaim> claims) {
    return new ClaimTable(claims.stream().map(ClaimTable::row).toList());
  }

  private static Row row(PrintedClaim claim) {
    if (claim.prose().isPresent()) {
      String note =
          "no relation between two expressions that could be judged; notebook "
              + claim.prose().get();
      return new Row(claim.id(), "", claim.latex(), "PROSE", "", note);
    }
    Report report = Derivation.check(claim.meaning(), claim.rows());
    Line line = report.lines().get(report.lines().size() - 1);
    boolean damaged = line.verdict() == Verdict.UNREADABLE && claim.damage().isPresent();
    List<String> notes = new ArrayList<>(List.of(claim.remarks(), line.message()));
    claim.damage().filter(d -> damaged).ifPresent(d -> notes.add(0, "extraction: " + d));
    line.repair().map(Repair::words).ifPresent(notes::add);
    return new Row(
        claim.id(),
        claim.setting().orElse(""),
        claim.latex(),
        damaged ? "EXTRACTION" : line.verdict().name(),
        line.repair().map(Repair::latex).orElse(""),
        notes.stream().filter(n -> !n.isEmpty()).collect(Collectors.joining("; ")));
  }

  String csv() {
    return rows.stream()
        .map(
            row ->
                List.of(row.id, row.setting, row.latex, row.verdict, row.repair, row.note).stream()
                    .map(ClaimTable::quoted)
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", HEAD, "\n"));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  /** How many of each verdict, for each write-up. */
  String summary() {
    Map<String, Map<String, Long>> counts =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.id.substring(0, 3),
                    TreeMap::new,
                    Collectors.groupingBy(Row::verdict, TreeMap::new, Collectors.counting())));
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (writeUp, verdicts) -> text.append("write-up %s: %s%n".formatted(writeUp, verdicts)));
    Map<String, Long> all =
        rows.stream()
            .collect(Collectors.groupingBy(Row::verdict, TreeMap::new, Collectors.counting()));
    return text.append("all %d: %s%n".formatted(rows.size(), all)).toString();
  }
}
