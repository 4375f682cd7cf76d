package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.formula.VerdictCorpus.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Derivations in the many notations of homework; not one names a setting or declares a letter. */
class HomeworkTest {
  @TestFactory
  Stream<DynamicTest> everyLineGetsTheVerdictThatIsRight() {
    Map<String, List<Entry>> derivations =
        VerdictCorpus.read("homework.tex").entries().stream()
            .collect(Collectors.groupingBy(Entry::block, LinkedHashMap::new, Collectors.toList()));
    return derivations.entrySet().stream()
        .map(all -> DynamicTest.dynamicTest(all.getKey(), () -> check(all.getValue())));
  }

  private static void check(List<Entry> lines) {
    String latex = lines.stream().map(Entry::latex).collect(Collectors.joining(" \\\\\n"));
    Report report = Derivation.verdicts(latex, Derivation.SEED);
    assertEquals(
        lines.stream().map(Entry::verdict).toList(),
        report.lines().stream().map(Line::verdict).toList(),
        report::toString);
  }
}
