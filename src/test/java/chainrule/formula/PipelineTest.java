package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.ResolverState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stages between a text and its report, one by one. */
class PipelineTest {
  private static final Setting SETTING =
      Setting.of("given a, b \\in \\mathbb{R}\ngiven v \\in \\mathbb{R}^3");

  private static LineFinding verify(String row) {
    List<InputLine> inputs = DerivationLines.of(row).inputs();
    ResolvedLine line = ResolvedLine.all(SETTING, inputs).get(0);
    return new LineVerifiers(Derivation.SEED).verify(line).finding();
  }

  @Test
  void aDisplayBrokenAtAnOperatorIsOneLine() {
    DerivationLines lines = DerivationLines.of("a = b \\\\ + b \\\\\nlet c = a\nc = a");
    assertEquals(List.of("a = b + b", "let c = a", "c = a"), lines.latex());
    assertTrue(lines.hasDeclarations());
  }

  @Test
  void aLineGoesOnFromTheStateThatTheLineAboveLeft() {
    List<InputLine> inputs =
        DerivationLines.of("a = b, c = 2a \\\\ = c \\\\\nlet d = c\nd = c").inputs();
    List<ResolvedLine> lines = ResolvedLine.all(SETTING, inputs);
    assertEquals(List.of("c"), lines.get(0).row().definedNames());
    assertEquals(List.of("a", "b"), lines.get(1).before().sides());
    assertTrue(lines.get(2).row().after().declared().symbols().containsKey("d"));
    assertFalse(lines.get(1).row().after().declared().symbols().containsKey("c"));
    assertTrue(lines.stream().allMatch(line -> line.row().fault().isEmpty()));
  }

  @Test
  void readingARowLeavesTheStateBeforeItAsItWas() {
    ResolverState before = ResolverState.of(SETTING.meanings());
    ResolvedRow.of(before, "a = b, c = 2a");
    assertEquals(List.of(), before.sides());
    assertFalse(before.names().symbols().containsKey("c"));
  }

  @Test
  void findingsAreOnePerSide() {
    LineFinding finding = verify("(a + b)^2 = a^2 + 2ab + b^2 = a^2 + b^2");
    assertEquals(
        List.of(Verdict.NO_CLAIM, Verdict.HOLDS, Verdict.FAILS),
        finding.sides().stream().map(SideFinding::verdict).toList());
    assertEquals(Verdict.FAILS, finding.verdict());
    assertEquals(1, FailedSides.of(finding).size());
  }

  @Test
  void aLineIsAsBadAsItsWorstSide() {
    assertEquals(Verdict.HOLDS, verify("a = a").verdict());
    assertEquals(Verdict.MEANINGLESS, verify("a = a = v").verdict());
    assertEquals(Verdict.FAILS, verify("a = v = b").verdict());
    assertEquals(Verdict.UNREADABLE, verify("a = \\frac{a").verdict());
    assertEquals(Verdict.NO_CLAIM, verify("a").verdict());
  }

  @Test
  void whatCannotBeFormedIsToldApartFromWhatCould() {
    List<Remark> remarks = LineWords.of(verify("v v = a"));
    assertEquals(
        List.of(RemarkKind.SHAPE, RemarkKind.ADVICE), remarks.stream().map(Remark::kind).toList());
    Report report = Derivation.check(SETTING, "v v = a");
    assertTrue(report.lines().get(0).message().endsWith(" can"));
    assertTrue(report.withoutAdvice().lines().get(0).message().endsWith(" cannot be formed"));
  }

  @Test
  void anUnknownNameIsARemarkOfItsOwnKind() {
    Line line = Derivation.verdicts(SETTING, "a = q", 1).lines().get(0);
    assertTrue(line.hasRemark(RemarkKind.UNKNOWN_NAME), line::toString);
  }

  @Test
  void equationsStateTheirHeadAndTheirLastSide() {
    DerivationLines lines = DerivationLines.of("a = b \\\\ = c,\\quad c = \\frac{da^2}{da}");
    List<StatedEquation> equations = StatedEquation.in(SETTING, lines);
    StatedEquation last = equations.get(equations.size() - 1);
    assertEquals("a", last.head());
    assertEquals("c", last.last());
    assertEquals(1, last.line());
    assertTrue(last.answers(equations.get(0)));
    assertTrue(last.hasDerivative(), "the derivation's own name stands for a derivative");
    assertTrue(last.contains("c"));
    assertFalse(equations.get(0).hasDerivative());
  }
}
