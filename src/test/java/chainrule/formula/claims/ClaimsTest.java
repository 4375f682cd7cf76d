package chainrule.formula.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.Derivation;
import chainrule.formula.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The claims of the five write-ups. */
class ClaimsTest {
  private static final Claims TABLE = Claims.all();

  private static Set<String> withVerdict(String verdict) {
    return TABLE.rows().stream()
        .filter(row -> row.outcome().name().equals(verdict))
        .map(CheckedClaim::id)
        .collect(Collectors.toSet());
  }

  @Test
  void everyIdentifierHasOneRow() {
    assertEquals(189, TABLE.rows().size());
    assertEquals(189, TABLE.rows().stream().map(CheckedClaim::id).distinct().count());
  }

  @Test
  void theKnownMisprintsAreFalse() {
    assertEquals(
        Set.of(
            "000-03", "000-07", "000-15", "000-17", "000-18", "000-20", "000-21", "001-38",
            "001-39", "001-46", "001-47", "001-48", "001-53", "001-54", "001-59", "001-60",
            "003-23", "004-08"),
        withVerdict("FAILS"));
  }

  @Test
  void wrongShapesAndLostSymbolsMeanNothing() {
    assertEquals(
        Set.of(
            "000-05", "000-09", "000-12", "000-13", "003-15", "004-14", "004-16", "004-17",
            "004-20", "004-21"),
        withVerdict("MEANINGLESS"));
  }

  @Test
  void onlyDamagedLinesCannotBeRead() {
    assertEquals(Set.of("004-07", "004-09"), withVerdict("EXTRACTION"));
    assertTrue(withVerdict("UNREADABLE").isEmpty());
    assertTrue(withVerdict("UNDEFINED").isEmpty());
  }

  @Test
  void everyOtherFormulaHolds() {
    assertEquals(125, withVerdict("HOLDS").size());
  }

  @Test
  void theLastLineIsRightWithFalseLinesBeforeIt() {
    assertTrue(withVerdict("HOLDS").containsAll(Set.of("001-49", "001-55", "001-61")));
  }

  @Test
  void everyMisprintGetsATrueLineNearIt() {
    List<CheckedClaim> misprints =
        TABLE.rows().stream().filter(row -> row.outcome().isMisprint()).toList();
    assertTrue(misprints.stream().noneMatch(row -> row.repair().isEmpty()));
  }

  @Test
  void aRepairCanBeReadAgainAndIsTrue() {
    for (CheckedClaim row : TABLE.rows()) {
      PrintedClaim claim = row.claim();
      if (claim.head().isPresent() && row.repair().isPresent()) {
        String when = claim.condition().map(c -> c + ":\\ ").orElse("");
        String repaired = when + claim.head().get() + " \\\\ " + row.repair().get().latex();
        assertEquals(
            Verdict.HOLDS,
            Derivation.verdicts(claim.meaning(), repaired, 3).lines().get(1).verdict(),
            repaired);
      }
    }
  }

  @Test
  void theTableInTheRepositoryIsTheTableOfToday() throws IOException {
    assertEquals(Files.readString(Path.of("docs/claims.csv")), TABLE.csv());
  }

  @Test
  void proseNamesItsNotebook() {
    assertFalse(
        TABLE.rows().stream()
            .filter(row -> row.outcome() == Outcome.PROSE)
            .anyMatch(row -> !row.note().matches(".*notebook \\d\\d")));
  }
}
