package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.VerdictCorpus.Entry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Lines in the styles of textbooks and lecture notes, each with the verdict that is right. */
class CorpusTest {
  private static final List<Entry> ENTRIES = VerdictCorpus.read().entries();

  @Test
  void theCorpusIsLargeEnough() {
    assertTrue(ENTRIES.stream().filter(e -> !e.latex().isBlank()).count() >= 225);
  }

  @TestFactory
  Stream<DynamicTest> everyLineGetsTheVerdictThatIsRight() {
    return ENTRIES.stream()
        .map(e -> DynamicTest.dynamicTest(e.block() + ": " + e.latex(), () -> check(e)));
  }

  private static void check(Entry entry) {
    Report report = SharedReports.verdicts(Setting.of(entry.preamble()), entry.latex());
    assertEquals(1, report.lines().size());
    assertEquals(entry.verdict(), report.lines().get(0).verdict(), report::toString);
  }

  @TestFactory
  Stream<DynamicTest> whatIsCalledARepairIsTrue() {
    return ENTRIES.stream()
        .filter(e -> e.verdict() == Verdict.FAILS || e.verdict() == Verdict.MEANINGLESS)
        .map(e -> DynamicTest.dynamicTest(e.block() + ": " + e.latex(), () -> repair(e)));
  }

  private static void repair(Entry entry) {
    Setting setting = Setting.of(entry.preamble());
    Line line = SharedReports.of(setting, entry.latex()).lines().get(0);
    line.repair()
        .ifPresent(
            repair -> {
              Report report = Derivation.verdicts(setting, repair.latex(), 2);
              assertEquals(Verdict.HOLDS, report.lines().get(0).verdict(), report::toString);
            });
  }
}
