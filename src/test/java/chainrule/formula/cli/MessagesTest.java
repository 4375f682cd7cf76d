package chainrule.formula.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.formula.Counterexample;
import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Report;
import chainrule.formula.Setting;
import chainrule.formula.SharedReports;
import chainrule.formula.Verdict;
import chainrule.formula.VerdictCorpus;
import chainrule.formula.VerdictCorpus.Entry;
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
        VerdictCorpus.read().entries().stream().flatMap(entry -> report(entry).lines().stream());
    return Stream.concat(claims, corpus);
  }

  /** A true line has no repair, so that none is looked for. */
  private static Report report(Entry entry) {
    Setting setting = Setting.of(entry.preamble());
    return entry.verdict() == Verdict.HOLDS
        ? SharedReports.verdicts(setting, entry.latex())
        : SharedReports.of(setting, entry.latex());
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
