package chainrule.formula.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.formula.Counterexample;
import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.Repair;
import chainrule.formula.Setting;
import chainrule.formula.VerdictCorpus;
import chainrule.writeups.PrintedClaim;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said about lines: words, with each formula between quotation marks. */
class MessagesTest {
  private static Stream<Line> lines() {
    Stream<Line> claims =
        PrintedClaim.all().stream()
            .filter(claim -> claim.prose().isEmpty())
            .flatMap(c -> Derivation.check(c.meaning(), c.rows()).lines().stream());
    Stream<Line> corpus =
        VerdictCorpus.read().entries().stream()
            .flatMap(e -> Derivation.check(Setting.of(e.preamble()), e.latex()).lines().stream());
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
