package chainrule.writeups;

import chainrule.formula.Repair;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Claims of the five write-ups, checked. Notebook 12.
 *
 * <pre>
 *   Claims.of("001").misprints().withRepairs()      Claims.named("001-46").report()
 * </pre>
 *
 * @param rows in the order of the write-ups
 */
public record Claims(List<CheckedClaim> rows) {
  private static final String HEAD = "id,setting,latex,verdict,repair,note\n";
  private static final int PAGE = 12;

  /** Copies the rows. */
  public Claims {
    rows = List.copyOf(rows);
  }

  /** Every claim with its verdict. */
  public static Claims all() {
    return checked(claim -> true);
  }

  /**
   * The claims of one write-up with their verdicts.
   *
   * @param writeUp its number: "000" to "004"
   * @throws IllegalArgumentException if there is none of that number
   */
  public static Claims of(String writeUp) {
    Set<String> numbers =
        PrintedClaim.all().stream().map(PrintedClaim::writeUp).collect(Collectors.toSet());
    if (!numbers.contains(writeUp)) {
      String known = numbers.stream().sorted().collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "there is no write-up “%s”; there are %s".formatted(writeUp, known));
    }
    return checked(claim -> claim.writeUp().equals(writeUp));
  }

  /**
   * One claim, with a true line near it where it is false.
   *
   * @param id write-up and number: "001-46"
   * @throws IllegalArgumentException if there is none of that name
   */
  public static CheckedClaim named(String id) {
    return PrintedClaim.all().stream()
        .filter(claim -> claim.id().equals(id))
        .findFirst()
        .map(claim -> CheckedClaim.of(claim).withRepair())
        .orElseThrow(() -> new IllegalArgumentException(unknown(id)));
  }

  private static String unknown(String id) {
    String range =
        PrintedClaim.all().stream()
            .collect(
                Collectors.groupingBy(
                    PrintedClaim::writeUp, java.util.TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(
                entry ->
                    "%s-01 to %s-%02d".formatted(entry.getKey(), entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    return "there is no claim “%s”; there are %s".formatted(id, range);
  }

  private static Claims checked(Predicate<PrintedClaim> wanted) {
    return new Claims(PrintedClaim.all().stream().filter(wanted).map(CheckedClaim::of).toList());
  }

  /** Those of one write-up, not checked again. */
  public Claims writeUp(String number) {
    return where(row -> row.claim().writeUp().equals(number));
  }

  /** Those that became this. */
  public Claims with(Outcome outcome) {
    return where(row -> row.outcome() == outcome);
  }

  /** Those that were read and are wrong as printed. */
  public Claims misprints() {
    return where(row -> row.outcome().isMisprint());
  }

  /**
   * Twelve at a time.
   *
   * @param number counted from 1; a page behind the last is empty
   * @throws IllegalArgumentException if the number is below 1
   */
  public Claims page(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("page is " + number + "; the first one is 1");
    }
    return new Claims(rows.stream().skip((number - 1L) * PAGE).limit(PAGE).toList());
  }

  /** The same claims, with a true line near each that is false; that takes a second each. */
  public Claims withRepairs() {
    return new Claims(rows.stream().map(CheckedClaim::withRepair).toList());
  }

  private Claims where(Predicate<CheckedClaim> wanted) {
    return new Claims(rows.stream().filter(wanted).toList());
  }

  /** How many became what, write-up by write-up. */
  public ClaimSummary summary() {
    return ClaimSummary.of(rows);
  }

  /** One row for each claim: id, setting, latex, verdict, repair, note. */
  public String csv() {
    return rows.stream().map(Claims::csv).collect(Collectors.joining("\n", HEAD, "\n"));
  }

  private static String csv(CheckedClaim row) {
    return List.of(
            row.id(),
            row.claim().setting().orElse(""),
            row.claim().latex(),
            row.outcome().name(),
            row.repair().map(Repair::latex).orElse(""),
            row.note())
        .stream()
        .map(Claims::quoted)
        .collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  /** Line by line: the claim, what became of it, and the formula as printed. */
  @Override
  public String toString() {
    return rows.stream()
        .map(row -> "%s  %-11s  %s".formatted(row.id(), row.outcome(), row.claim().latex()))
        .collect(Collectors.joining("\n"));
  }
}
