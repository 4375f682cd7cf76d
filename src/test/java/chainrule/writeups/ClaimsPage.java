package chainrule.writeups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The claims as a table and as a page of Markdown: the counts, and each misprint with a true line
 * near it.
 */
final class ClaimsPage {
  private static final String INTRODUCTION =
      """
      # The claims of five write-ups

      Made by `ClaimsPage` of the tests; the whole table is
      [claims.csv](claims.csv). The write-ups are real homework and are called by number. PROSE has no
      relation between two expressions that could be judged; EXTRACTION is a line that was damaged when
      its text was extracted, so that what its author wrote would be a guess.

      """;

  private ClaimsPage() {}

  /**
   * Checks all claims, and writes both files.
   *
   * @param files the table and the page, {@code docs/claims.csv} and {@code docs/claims.md}
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] files) throws IOException {
    if (files.length != 2) {
      throw new IllegalArgumentException("two files are made, FILE.csv and FILE.md");
    }
    Claims claims = Claims.all().withRepairs();
    Files.writeString(Path.of(files[0]), claims.csv());
    Files.writeString(Path.of(files[1]), of(claims));
  }

  static String of(Claims claims) {
    ClaimSummary summary = claims.summary();
    return INTRODUCTION
        + counts(summary)
        + summary.rows().stream()
            .map(row -> misprints(row.writeUp(), claims.writeUp(row.writeUp()).misprints().rows()))
            .collect(Collectors.joining())
        + "\n## Damaged lines\n\n"
        + claims.with(Outcome.EXTRACTION).rows().stream()
            .map(row -> "* %s, `%s`: %s\n".formatted(row.id(), row.claim().latex(), row.note()))
            .collect(Collectors.joining());
  }

  private static String counts(ClaimSummary summary) {
    List<Outcome> outcomes = summary.outcomes();
    String heads = outcomes.stream().map(Outcome::name).collect(Collectors.joining(" | "));
    String rows =
        summary.rows().stream()
            .map(row -> row(row.writeUp(), row.total(), outcomes.stream().map(row::count)))
            .collect(Collectors.joining());
    return "| write-up | claims | %s |\n|---|--:|%s\n%s%s"
        .formatted(
            heads,
            "--:|".repeat(outcomes.size()),
            rows,
            row("all", summary.total(), outcomes.stream().map(summary::count)));
  }

  private static String row(String name, int total, Stream<Integer> counts) {
    String numbers = counts.map(String::valueOf).collect(Collectors.joining(" | "));
    return "| %s | %d | %s |\n".formatted(name, total, numbers);
  }

  private static String misprints(String writeUp, List<CheckedClaim> misprints) {
    String rows = misprints.stream().map(ClaimsPage::misprint).collect(Collectors.joining());
    return "\n## Write-up %s\n\n%s".formatted(writeUp, rows.isEmpty() ? "No misprint.\n" : rows);
  }

  private static String misprint(CheckedClaim row) {
    String near =
        row.repair()
            .map(
                repair ->
                    "  A true line near it (%s):\n\n  ```math\n  %s\n  ```\n"
                        .formatted(typeset(repair.words()), repair.latex()))
            .orElse("  No true line was found near it.\n");
    return "* **%s**, %s: %s\n\n  ```math\n  %s\n  ```\n\n%s\n"
        .formatted(row.id(), row.claim().place(), row.outcome(), row.claim().latex(), near);
  }

  /** What a sentence puts in quotes is a formula. */
  private static String typeset(String words) {
    return words.replace("“", "$").replace("”", "$");
  }
}
