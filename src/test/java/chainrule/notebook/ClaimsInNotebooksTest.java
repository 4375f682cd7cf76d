package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.Line;
import chainrule.formula.Report;
import chainrule.formula.Verdict;
import chainrule.writeups.CheckedClaim;
import chainrule.writeups.Claims;
import chainrule.writeups.Outcome;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A formula that a write-up claims is checked in front of the student, as printed or put right. */
class ClaimsInNotebooksTest {
  private static final String TAG = "claim:";
  private static final Map<String, List<Report>> REPORTS = new TreeMap<>();

  @BeforeAll
  static void checkTheDerivationsOfEveryNotebook() throws IOException {
    for (Path file : NotebookFiles.all().toList()) {
      JsonObject notebook = NotebookFiles.read(file);
      notebook.getAsJsonArray("cells").forEach(cell -> check(cell.getAsJsonObject()));
    }
  }

  private static void check(JsonObject cell) {
    String source = NotebookFiles.text(cell);
    List<String> claims = claims(cell);
    if (source.startsWith("%%" + DeriveMagic.NAME) && !claims.isEmpty()) {
      Object value = CellMagic.of(source).value();
      Report report = value instanceof SlipHunt hunt ? hunt.report() : (Report) value;
      claims.forEach(id -> REPORTS.computeIfAbsent(id, i -> new ArrayList<>()).add(report));
    }
  }

  private static List<String> claims(JsonObject cell) {
    JsonElement tags = cell.getAsJsonObject("metadata").get("tags");
    return tags == null
        ? List.of()
        : StreamSupport.stream(tags.getAsJsonArray().spliterator(), false)
            .map(JsonElement::getAsString)
            .filter(tag -> tag.startsWith(TAG))
            .map(tag -> tag.substring(TAG.length()))
            .toList();
  }

  static Stream<CheckedClaim> formulas() {
    return Claims.all().rows().stream().filter(claim -> claim.outcome() != Outcome.PROSE);
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void theClaimIsCheckedInACellThatAgreesWithItsVerdictOrPutsItRight(CheckedClaim claim) {
    List<Report> reports = REPORTS.getOrDefault(claim.id(), List.of());
    assertTrue(
        reports.stream().anyMatch(report -> report.holds() || shows(report, verdict(claim))),
        () -> claim.id() + " is " + claim.outcome() + ", its cells say " + reports);
  }

  private static boolean shows(Report report, Verdict verdict) {
    return report.lines().stream().map(Line::verdict).anyMatch(verdict::equals);
  }

  /** A line that the extraction damaged cannot be read. */
  private static Verdict verdict(CheckedClaim claim) {
    return claim.outcome() == Outcome.EXTRACTION
        ? Verdict.UNREADABLE
        : Verdict.valueOf(claim.outcome().name());
  }
}
