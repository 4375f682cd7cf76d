package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A search for a true line has a budget of its own for each line. */
class RepairBudgetTest {
  private static final String FALSE_LINE =
      "\\frac{\\partial J}{\\partial v_c} = U^\\top (y - \\hat y)";
  private static final String HOPELESS =
      "\\left(u_w - \\frac{\\partial J}{\\partial u_w}\\right)^\\top v_c - u_w^\\top v_c = \\square";

  private static List<Line> falseLines(List<String> rows) {
    Report report = Derivation.check(Setting.named("naive-softmax"), String.join(" \\\\\n", rows));
    return report.lines().stream().filter(line -> line.verdict() == Verdict.FAILS).toList();
  }

  private static Set<Optional<Repair>> repairs(List<Line> lines) {
    return lines.stream().map(Line::repair).collect(Collectors.toSet());
  }

  @Test
  void sixtyEqualLinesGetSixtyEqualRepairs() {
    List<Line> lines = falseLines(Collections.nCopies(60, FALSE_LINE));
    assertEquals(60, lines.size());
    assertEquals(1, repairs(lines).size());
    assertTrue(lines.get(0).repair().isPresent());
  }

  @Test
  void declarationsBetweenLinesDoNotChangeRepairs() {
    String cell =
        String.join(
            "\n",
            FALSE_LINE + " \\\\",
            "given q \\in \\mathbb{R}",
            FALSE_LINE + " \\\\",
            "let r = 2 q",
            FALSE_LINE);
    List<Line> lines = falseLines(List.of(cell));
    assertEquals(3, lines.size());
    assertEquals(repairs(falseLines(List.of(FALSE_LINE))), repairs(lines));
  }

  @Test
  void aSearchThatStopsEarlySaysSo() {
    Line line = Derivation.check(Setting.named("naive-softmax"), HOPELESS).lines().get(0);
    assertTrue(line.repair().isEmpty());
    assertTrue(line.hasRemark(RemarkKind.SEARCH_STOPPED), line::message);
    Line verdict = Derivation.verdicts(Setting.named("naive-softmax"), HOPELESS, 1).lines().get(0);
    assertFalse(verdict.hasRemark(RemarkKind.SEARCH_STOPPED));
  }
}
