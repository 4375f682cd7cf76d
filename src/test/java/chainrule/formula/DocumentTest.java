package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.document.IncludedFiles;
import chainrule.formula.document.SourceText;
import chainrule.formula.document.UnusableFileException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents and their verdicts. */
class DocumentTest {
  private static DocumentReport check(String name, String text) {
    try {
      return Document.check(Setting.of(""), new SourceText(name, text), IncludedFiles.NONE);
    } catch (UnusableFileException unusable) {
      throw new AssertionError(unusable);
    }
  }

  private static DocumentReport tex(String body) {
    return check("a.tex", "\\begin{document}\n" + body + "\n\\end{document}");
  }

  private static List<String> verdicts(DocumentReport report) {
    return report.lines().stream()
        .map(line -> line.place().line() + " " + line.line().verdict())
        .toList();
  }

  @Test
  void aLineIsNamedByItsPlaceAndItsLabel() {
    DocumentReport report =
        tex(
            "%% given x \\in \\mathbb{R}\n\\begin{align}\n  x &= x \\label{a}\\\\\n"
                + "  &= 2x \\tag{17}\n\\end{align}");
    assertEquals(List.of("4 HOLDS", "5 FAILS"), verdicts(report));
    assertTrue(report.lines().get(0).toString().startsWith("a.tex:4:3: eq. (a) HOLDS  x &= x"));
    assertTrue(report.lines().get(1).toString().startsWith("a.tex:5:3: eq. (17) FAILS  &= 2x"));
  }

  @Test
  void aSettingHoldsFromItsCommentOn() {
    DocumentReport report =
        tex(
            """
            %% setting: sigmoid
            \\[ \\sigma' = \\sigma(1-\\sigma) \\]
            \\section{B}
            \\[ \\sigma'(x) = \\sigma(x)(1-\\sigma(x)) \\]
            %% setting:
            \\[ \\sigma' = \\sigma \\]
            %% setting: sigmiod
            """);
    assertEquals("sigmoid", report.lines().get(1).setting());
    assertEquals(Verdict.HOLDS, report.lines().get(0).line().verdict());
    assertEquals(Verdict.HOLDS, report.lines().get(1).line().verdict());
    assertFalse(report.lines().get(2).line().verdict().isFine());
    assertTrue(report.lines().get(3).line().message().contains("there is no setting “sigmiod”"));
  }

  @Test
  void macrosOfTheFileAreExpanded() {
    DocumentReport report =
        tex(
            "\\newcommand{\\half}[1]{\\frac{#1}{2}}\\def\\a{x}%\n%% given x \\in \\mathbb{R}\n"
                + "so \\[ \\half{\\a} + \\half{x} = \\a \\]");
    assertEquals(List.of("4 HOLDS"), verdicts(report));
  }

  @Test
  void sentencesSayWhatLettersMeanAndAreNotJudged() {
    DocumentReport report =
        tex(
            "Let $A \\in \\mathbb{R}^{3 \\times 2}$, $x \\in \\mathbb{R}^2$ and"
                + " $b \\in \\mathbb{R}^3$. Let $r = Ax - b$, so $r = b$ is not said.\n"
                + "\\[ \\frac{\\partial}{\\partial x} r^\\top r = 2 A^\\top r \\]");
    assertEquals(List.of("2 NO_CLAIM", "3 HOLDS"), verdicts(report));
    assertTrue(report.holds());
  }

  @Test
  void aSentenceNeitherFixesALetterNorChangesOne() {
    DocumentReport report =
        tex(
            "%% given x \\in \\mathbb{R}\nwhere $x = 0$ and $x = y + 1$, \\[ x^2 = 0 \\]"
                + " let $x \\in \\{0\\}$ \\[ x = 0 \\]");
    assertEquals(
        List.of("3 NO_CLAIM", "3 NO_CLAIM", "3 FAILS", "3 NO_CLAIM", "3 FAILS"), verdicts(report));
  }

  @Test
  void whatASectionDefinesHoldsInItsSubsectionsOnly() {
    DocumentReport report =
        tex(
            """
            %% given x \\in \\mathbb{R}
            \\section{A}
            \\[ f := x^2 \\]
            \\subsection{A1}
            \\[ f = x x \\]
            \\[ g := x \\]
            \\subsection{A2}
            \\[ g := 2x \\]
            \\section{B}
            \\[ f := 3x \\]""");
    assertTrue(report.holds(), report.lines()::toString);
  }

  @Test
  void everyDisplayIsReadByItself() {
    DocumentReport report =
        tex(
            "%% given x \\in \\mathbb{R}\n\\[ \\{ x = \\begin{cases} x \\]\n\\[ x = x \\]\n$$x=x$$");
    assertEquals(List.of("3 UNREADABLE", "4 HOLDS", "5 HOLDS"), verdicts(report));
  }

  @Test
  void cellsOfANotebookHaveTheirOwnSettings() {
    DocumentReport report =
        check(
            "a.ipynb",
            "{\"cells\": [{\"cell_type\": \"code\", \"source\":"
                + " [\"%%derive sigmoid\\n\", \"\\\\sigma'(x) = \\\\sigma(x)\"]}]}");
    assertEquals(List.of("1 FAILS"), verdicts(report));
    assertEquals("sigmoid", report.lines().get(0).setting());
  }

  @Test
  void whatNobodyDeclaresIsInferredForEachSection() {
    DocumentReport report =
        tex(
            """
            \\section{A}
            We take \\[ \\nabla_w \\|Xw - y\\|^2 = 2X^\\top(Xw - y) \\]
            \\section{B}
            and the numbers \\[ (w + x)^2 = w^2 + 2wx + x^2 \\]
            so \\[ (w + x)^2 = w^2 + x^2 \\]""");
    assertEquals(List.of("3 HOLDS", "5 HOLDS", "6 FAILS"), verdicts(report));
    assertEquals(2, report.assumptions().size());
    assertEquals(3, report.assumptions().get(0).place().line());
    assertTrue(report.toString().contains("given w \\in \\mathbb{R}\n"), report::toString);
  }

  @Test
  void aSentenceBehindADisplaySaysWhatItsLettersMean() {
    DocumentReport report =
        tex(
            """
            The loss is
            \\[ \\frac{\\partial}{\\partial w} \\log p = 1 - p \\]
            where $p = \\sigma(w)$.""");
    assertEquals(List.of("3 HOLDS"), verdicts(report));
  }

  @Test
  void aConditionInASentenceHoldsForItsDisplayAlsoWhereNamesAreInferred() {
    DocumentReport report = tex("For $x > 0$ we have \\[ |x| = x \\] and always \\[ |x| = x \\]");
    assertEquals(
        List.of("2 NO_CLAIM", "2 HOLDS", "2 UNREADABLE"), verdicts(report), report::toString);
  }
}
