package chainrule.formula.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.formula.Counterexample;
import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Setting;
import chainrule.formula.SharedReports;
import chainrule.formula.VerdictCorpus;
import chainrule.writeups.SharedClaims;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said about lines: words, with each formula between quotation marks. */
class MessagesTest {
  private static Stream<Line> lines() {
    Stream<Line> claims =
        SharedClaims.WITH_REPAIRS.rows().stream()
            .flatMap(claim -> claim.checked().stream())
            .flatMap(report -> report.lines().stream());
    Stream<Line> corpus =
        VerdictCorpus.read().entries().stream()
            .flatMap(e -> SharedReports.of(Setting.of(e.preamble()), e.latex()).lines().stream());
    return Stream.concat(claims, corpus);
  }

  private static Stream<String> said(Line line) {
    return Stream.of(
            Stream.of(line.message()),
            line.counterexample().map(Counterexample::toString).stream(),
            line.repair().map(Repair::words).stream())
        .flatMap(texts -> texts);
  }

  @Test
  void formulasStandBetweenQuotationMarks() {
    List<String> soups =
        lines()
            .flatMap(MessagesTest::said)
            .filter(text -> text.replaceAll("“[^“”]*”", "").matches("(?s).*[\\\\_^{}“”].*"))
            .distinct()
            .toList();
    assertEquals(List.of(), soups);
  }
}
