package chainrule.formula.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.parse.AtomSyntax.FractionSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.AtomSyntax.NumberSyntax;
import chainrule.formula.parse.AtomSyntax.WordSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a row is put together, where its parts stand, and how they are spelled. */
class SyntaxTreeTest {
  private static FactorSyntax factor(String row) {
    return RowParser.row(row).onlyFactor().orElseThrow();
  }

  private static String spelling(String row) {
    return RowParser.row(row).spelling();
  }

  @Test
  void aChainHasOneSideMoreThanRelations() {
    SegmentSyntax chain = RowParser.row("a = b \\le c").filled().get(0);
    assertEquals(List.of("a", "b", "c"), chain.sides().stream().map(SyntaxNode::text).toList());
    assertTrue(chain.hasRelation(Relation.EQUAL));
    assertEquals(Relation.LESS_EQUAL, chain.relations().get(1).kind());
  }

  @Test
  void aChainMayBeginWithItsRelation() {
    SegmentSyntax chain = RowParser.row("= b").filled().get(0);
    assertTrue(chain.startsWithRelation());
    assertEquals("b", chain.first().text());
  }

  @Test
  void segmentsArePartedBySeparators() {
    ContentsSyntax row = RowParser.row("y = 1,\\quad (w = o) \\text{ if } x > 0");
    assertEquals(
        List.of(Separator.COMMA, Separator.GAP, Separator.KEYWORD),
        row.separators().stream().map(SeparatorSyntax::kind).toList());
    assertEquals("if", row.separators().get(2).spelling());
    assertEquals(3, row.filled().size());
  }

  @Test
  void signsPileUpBeforeATerm() {
    List<SignedTermSyntax> terms = RowParser.row("x + -1 - -y").expression().orElseThrow().terms();
    assertEquals(List.of(), terms.get(0).signs());
    assertTrue(terms.get(1).isNegative());
    assertEquals("- -y", terms.get(2).text());
    assertEquals(List.of(Sign.MINUS, Sign.MINUS), terms.get(2).signs());
  }

  @Test
  void factorsAreJuxtaposedOrPartedByAnOperator() {
    TermSyntax term =
        RowParser.row("2 \\cdot x y / z").expression().flatMap(ExpressionSyntax::onlyTerm).get();
    assertEquals(List.of(Times.DOT, Times.JUXTAPOSED, Times.SLASH), term.operators());
  }

  @Test
  void scriptsAreKeptInWhateverOrderTheyAreTyped() {
    Scripts scripts = factor("v^{2}'_c").scripts();
    assertEquals(1, scripts.primes());
    assertEquals("c", scripts.subscript().orElseThrow().spelling());
    assertEquals("2", scripts.superscripts().get(0).spelling());
  }

  @Test
  void whatIsUsedOfTheScriptsIsLeftOut() {
    Scripts scripts = factor("W'^{(1)2}_c^{(3)}").scripts();
    assertEquals("3", scripts.upper().orElseThrow().label());
    assertEquals("'^(1)2", scripts.withoutUpper().withoutSubscript().spelling());
    assertTrue(scripts.withoutSubscript().withoutSuperscripts().withoutPrimes().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "f'; 1",
        "f^\\prime; 1",
        "f^{\\prime}; 1",
        "f''; 2",
        "f^{\\prime\\prime}; 2",
        "f'^{\\prime}; 2"
      })
  void primesAreCountedHoweverTheyAreTyped(String row, int primes) {
    Scripts scripts = factor(row).scripts();
    assertEquals(primes, scripts.primes());
    assertEquals(List.of(), scripts.superscripts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\widehat y_{o}; \\hat{y}_o",
        "\\hat{\\mathbf y}_o; \\hat{y}_o",
        "\\overline{x}; \\bar{x}",
        "\\boldsymbol{\\theta}; \\theta",
        "\\dfrac{a}{b}; \\tfrac ab",
        "\\left( x \\right); (x)",
        "\\text{ neg sample }; \\operatorname{negsample}",
        "x_{\\substack{i \\\\ j}}; x_{i \\\\ j}",
        "\\lvert V \\rvert; |V|",
        "a^{−1}; a^{-1}",
        "p(w \\mid c); p(w | c)",
        "a \\ldots; a ...",
      })
  void whatMeansTheSameIsSpelledTheSame(String one, String other) {
    assertEquals(spelling(other), spelling(one));
  }

  @Test
  void oneTokenIsAnArgumentAsInBraces() {
    FractionSyntax bare = (FractionSyntax) factor("\\frac1P").atom();
    FractionSyntax braced = (FractionSyntax) factor("\\frac{1}{P}").atom();
    assertEquals(braced.spelling(), bare.spelling());
    assertInstanceOf(NumberSyntax.class, bare.top().contents().onlyFactor().orElseThrow().atom());
    assertInstanceOf(
        LetterSyntax.class, bare.bottom().contents().onlyFactor().orElseThrow().atom());
  }

  @Test
  void aSignAloneIsAMark() {
    ArgumentSyntax plus = factor("\\mathbb{R}^+").scripts().superscripts().get(0);
    assertInstanceOf(MarkSyntax.class, plus);
    assertEquals(11, assertThrows(SyntaxException.class, plus::contents).place());
    assertEquals(
        plus.spelling(), factor("\\mathbb{R}^{+}").scripts().superscripts().get(0).spelling());
  }

  @Test
  void parenthesesAboveALetterAreALabel() {
    ArgumentSyntax upper = factor("W^{(1)}").scripts().superscripts().get(0);
    assertTrue(upper.isInParentheses());
    assertEquals("1", upper.label());
  }

  @Test
  void lettersWordsAndModuliCanBeNames() {
    assertEquals("|V|", factor("|V|").atom().name().orElseThrow());
    assertEquals("neg", factor("\\text{neg}").atom().name().orElseThrow());
    assertInstanceOf(WordSyntax.class, factor("\\mathrm{neg}").atom());
    assertTrue(factor("12").atom().name().isEmpty());
  }

  @Test
  void twoSubscriptsAreRefusedAtTheSecond() {
    SyntaxException fault = assertThrows(SyntaxException.class, () -> RowParser.row("y = x_i_j"));
    assertEquals("there are two subscripts here", fault.getMessage());
    assertEquals(7, fault.place());
  }

  @Test
  void spansLieInsideThatOfTheirParentInTheOrderOfTheRow() {
    for (String row :
        List.of(
            "J = -\\log \\hat y_o,\\quad y_w = 1\\ (w = o)",
            "\\frac{\\partial J}{\\partial v_c} = \\sum_{w=1}^{|V|} (\\hat y_w - y_w) u_w",
            "f(x) = \\begin{cases} x & x > 0 \\\\ \\alpha x & \\text{else} \\end{cases}",
            "x = [a_1, \\dots, a_n]^\\top + \\|v'\\|_2^2 - \\sqrt 2 \\langle u, v \\rangle")) {
      ContentsSyntax contents = RowParser.row(row);
      assertEquals(row, contents.text());
      contents.walk(SyntaxTreeTest::assertNested);
    }
  }

  private static void assertNested(SyntaxNode parent) {
    int reached = parent.span().start();
    for (SyntaxNode child : inOrder(parent.children())) {
      assertTrue(child.span().start() >= reached, child.span() + " in " + parent.span());
      assertTrue(child.span().end() <= parent.span().end(), child.span() + " in " + parent.span());
      reached = child.span().end();
    }
  }

  private static List<SyntaxNode> inOrder(List<? extends SyntaxNode> nodes) {
    List<SyntaxNode> sorted = new ArrayList<>(nodes);
    sorted.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
    return sorted;
  }

  @Test
  void placesCountACharacterBeyondTheBasicPlaneAsTwo() {
    String row = "x + \\text{\uD83D\uDE00} y";
    List<SignedTermSyntax> terms = RowParser.row(row).expression().orElseThrow().terms();
    assertEquals(row.indexOf('y'), terms.get(1).term().factors().get(1).place());
  }

  @Test
  void readingStopsWhereItsThreadIsInterrupted() {
    String row = "x" + " + x".repeat(1000);
    Thread.currentThread().interrupt();
    try {
      assertThrows(CancellationException.class, () -> RowParser.row(row));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }
}
