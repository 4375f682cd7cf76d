package chainrule.writeups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.Derivation;
import chainrule.formula.RemarkKind;
import chainrule.formula.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The claims of the five write-ups. */
class ClaimsTest {
  private static final Claims TABLE = SharedClaims.WITH_REPAIRS;

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
  void everyMisprintGetsATrueLineNearItOrACondition() {
    List<String> without =
        TABLE.rows().stream()
            .filter(row -> row.outcome().isMisprint() && row.repair().isEmpty())
            .map(CheckedClaim::id)
            .toList();
    assertEquals(List.of("000-21"), without);
    assertTrue(
        Claims.named("000-21").report().lines().stream()
            .anyMatch(line -> line.hasRemark(RemarkKind.HOLDS_UNDER_CONDITION)));
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
  void theTableAndThePageInTheRepositoryAreThoseOfToday() throws IOException {
    assertEquals(Files.readString(Path.of("docs/claims.md")), ClaimsPage.of(TABLE));
    assertEquals(Files.readString(Path.of("docs/claims.csv")), TABLE.csv());
  }

  @Test
  void theSummaryCountsEveryClaimOnce() {
    ClaimSummary summary = TABLE.summary();
    assertEquals(189, summary.total());
    assertEquals(
        List.of("000", "001", "002", "003", "004"),
        summary.rows().stream().map(ClaimSummary.Row::writeUp).toList());
    assertEquals(9, summary.rows().get(1).count(Outcome.FAILS));
    assertEquals(125, summary.count(Outcome.HOLDS));
  }

  @Test
  void oneClaimCanBeLookedAt() {
    CheckedClaim claim = Claims.named("001-46");
    assertEquals(Outcome.FAILS, claim.outcome());
    assertEquals(Verdict.FAILS, claim.report().lines().get(1).verdict());
    assertTrue(claim.repair().isPresent());
  }

  @Test
  void twelveClaimsAtATime() {
    Claims claims = TABLE.writeUp("001");
    assertEquals(List.of("001-13"), ids(claims.page(2)).subList(0, 1));
    assertEquals(12, claims.page(2).rows().size());
    assertEquals(List.of(), ids(claims.page(7)));
    assertEquals(ids(claims.misprints()), ids(claims.with(Outcome.FAILS)));
  }

  private static List<String> ids(Claims claims) {
    return claims.rows().stream().map(CheckedClaim::id).toList();
  }

  @Test
  void whatIsNotThereGetsASentence() {
    assertEquals(
        "there is no write-up “7”; there are 000, 001, 002, 003, 004",
        refused(() -> Claims.of("7")));
    assertTrue(
        refused(() -> Claims.named("001-99"))
            .startsWith(
                "there is no claim “001-99”; there are 000-01 to 000-22, 001-01 to 001-66"));
    assertEquals("page is 0; the first one is 1", refused(() -> TABLE.page(0)));
    CheckedClaim prose = Claims.named("004-31");
    assertEquals(
        "claim 004-31 is prose, so there is nothing to check; notebook 11 treats it",
        assertThrows(IllegalStateException.class, prose::report).getMessage());
  }

  private static String refused(Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }

  @Test
  void proseNamesItsNotebook() {
    assertFalse(
        TABLE.rows().stream()
            .filter(row -> row.outcome() == Outcome.PROSE)
            .anyMatch(row -> !row.note().matches(".*notebook \\d\\d")));
  }
}
