package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Lines in the styles of textbooks and lecture notes, each with the verdict that is right. */
class CorpusTest {
  private static final Pattern LINE =
      Pattern.compile("(HOLDS|FAILS|MEANINGLESS|UNREADABLE|UNDEFINED|NO_CLAIM) (.*)");

  private record Entry(String block, String preamble, Verdict verdict, String latex) {}

  private static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (String block : text().split("\n=== ", -1)) {
      String[] lines = block.split("\n", -1);
      StringBuilder preamble = new StringBuilder();
      for (String line : List.of(lines).subList(1, lines.length)) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches()) {
          Verdict verdict = Verdict.valueOf(matcher.group(1));
          entries.add(new Entry(lines[0], preamble.toString(), verdict, matcher.group(2)));
        } else {
          preamble.append(line).append('\n');
        }
      }
    }
    return entries;
  }

  private static String text() {
    try (InputStream in = CorpusTest.class.getResourceAsStream("corpus.tex")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theCorpusIsLargeEnough() {
    assertTrue(entries().stream().filter(e -> !e.latex().isBlank()).count() >= 150);
  }

  @TestFactory
  Stream<DynamicTest> everyLineGetsTheVerdictThatIsRight() {
    return entries().stream()
        .map(e -> DynamicTest.dynamicTest(e.block() + ": " + e.latex(), () -> check(e)));
  }

  private static void check(Entry entry) {
    Report report = Derivation.verdicts(Setting.of(entry.preamble()), entry.latex(), 1);
    assertEquals(1, report.lines().size());
    assertEquals(entry.verdict(), report.lines().get(0).verdict(), report::toString);
  }

  @TestFactory
  Stream<DynamicTest> whatIsCalledARepairIsTrue() {
    return entries().stream()
        .filter(e -> e.verdict() == Verdict.FAILS || e.verdict() == Verdict.MEANINGLESS)
        .map(e -> DynamicTest.dynamicTest(e.block() + ": " + e.latex(), () -> repair(e)));
  }

  private static void repair(Entry entry) {
    Setting setting = Setting.of(entry.preamble());
    Line line = Derivation.check(setting, entry.latex()).lines().get(0);
    line.repair()
        .ifPresent(
            repair -> {
              Report report = Derivation.verdicts(setting, repair.latex(), 2);
              assertEquals(Verdict.HOLDS, report.lines().get(0).verdict(), report::toString);
            });
  }
}
