package chainrule.writeups;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many claims became what.
 *
 * @param rows one for each write-up, in order
 */
public record ClaimSummary(List<Row> rows) {
  /**
   * One write-up.
   *
   * @param writeUp its number
   * @param counts how many claims became what; what none became is not in it
   */
  public record Row(String writeUp, Map<Outcome, Integer> counts) {
    /** How many claims became this. */
    public int count(Outcome outcome) {
      return counts.getOrDefault(outcome, 0);
    }

    /** How many claims there are. */
    public int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Copies the rows. */
  public ClaimSummary {
    rows = List.copyOf(rows);
  }

  static ClaimSummary of(List<CheckedClaim> claims) {
    List<String> writeUps = claims.stream().map(row -> row.claim().writeUp()).distinct().toList();
    return new ClaimSummary(writeUps.stream().map(number -> row(number, claims)).toList());
  }

  private static Row row(String writeUp, List<CheckedClaim> claims) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    claims.stream()
        .filter(claim -> claim.claim().writeUp().equals(writeUp))
        .forEach(claim -> counts.merge(claim.outcome(), 1, Integer::sum));
    return new Row(writeUp, counts);
  }

  /** What at least one claim became, in the order of {@link Outcome}. */
  public List<Outcome> outcomes() {
    return Arrays.stream(Outcome.values()).filter(outcome -> count(outcome) > 0).toList();
  }

  /** How many claims of all write-ups became this. */
  public int count(Outcome outcome) {
    return rows.stream().mapToInt(row -> row.count(outcome)).sum();
  }

  /** How many claims there are. */
  public int total() {
    return rows.stream().mapToInt(Row::total).sum();
  }

  /** One line for each write-up, and one for all. */
  @Override
  public String toString() {
    String each =
        rows.stream()
            .map(row -> "write-up %s: %s%n".formatted(row.writeUp, row.counts))
            .collect(Collectors.joining());
    String all =
        outcomes().stream()
            .map(outcome -> outcome + "=" + count(outcome))
            .collect(Collectors.joining(", ", "{", "}"));
    return each + "all %d: %s%n".formatted(total(), all);
  }
}
