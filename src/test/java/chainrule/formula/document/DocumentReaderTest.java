package chainrule.formula.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is found in a document, and where. */
class DocumentReaderTest {
  private static List<Piece> read(String name, String text, Map<String, String> others)
      throws UnusableFileException {
    IncludedFiles files =
        included -> {
          if (!others.containsKey(included)) {
            throw new UnusableFileException("there is no file " + included);
          }
          return new SourceText(included, others.get(included));
        };
    return DocumentReader.read(new SourceText(name, text), files);
  }

  private static List<Piece> read(String name, String text) throws UnusableFileException {
    return read(name, text, Map.of());
  }

  private static List<Piece> tex(String body) throws UnusableFileException {
    return read("a.tex", "\\begin{document}\n" + body + "\n\\end{document}\n$$late$$");
  }

  private static Stream<Piece.Formula> formulas(List<Piece> pieces, Piece.Kind kind) {
    return pieces.stream()
        .filter(Piece.Formula.class::isInstance)
        .map(Piece.Formula.class::cast)
        .filter(formula -> formula.kind() == kind);
  }

  /** The displays, each with the place of its first character that is no blank. */
  private static List<String> displays(List<Piece> pieces) {
    return formulas(pieces, Piece.Kind.DISPLAY).map(DocumentReaderTest::placed).toList();
  }

  private static String placed(Piece.Formula formula) {
    String text = formula.latex().text();
    int start = text.length() - text.stripLeading().length();
    Place place = formula.latex().place(start);
    return place.line() + ":" + place.column() + " " + text.strip().replaceAll("\\s+", " ");
  }

  @Test
  void everyKindOfDisplayOfLatexIsFound() throws UnusableFileException {
    for (String name : List.of("equation", "align", "gather", "multline", "eqnarray", "flalign")) {
      for (String star : List.of("", "*")) {
        String environment = "{" + name + star + "}";
        List<Piece> pieces =
            tex("so\n\\begin" + environment + "\n a &= b \\\\\n &= c\n\\end" + environment + ".");
        assertEquals(List.of("4:2 a &= b \\\\ &= c"), displays(pieces), environment);
      }
    }
    String others = "$$a$$ and \\[ b \\] and \\begin{alignat}{2} c \\end{alignat} and \\(d\\), $e$";
    assertEquals(List.of("2:3 a", "2:14 b", "2:42 c"), displays(tex(others)));
    assertEquals(2, formulas(tex(others), Piece.Kind.INLINE).count());
  }

  @Test
  void whatIsNoFormulaIsLeftOut() throws UnusableFileException {
    List<Piece> pieces =
        read(
            "a.tex",
            """
            \\documentclass{article} $$preamble$$ \\begin{document} It costs \\$5, % $$remark$$
            \\begin{verbatim}$$a$$\\end{verbatim} \\verb|$$b$$| \\url{a%$$c$$}
            \\begin{lstlisting}
            $$d$$
            \\end{lstlisting} \\iffalse $$e$$ \\fi
            \\begin{thebibliography}{9} $$f$$ \\end{thebibliography}
            \\newenvironment{g}{$$g$$}{} so $$h$$ \\end{document} $$i$$""");
    assertEquals(List.of("7:34 h"), displays(pieces));
  }

  @Test
  void commentsAndBlankLinesInADisplayDoNotMovePlaces() throws UnusableFileException {
    Piece.Formula formula =
        formulas(tex("x $$\n% remark\n\na = b % remark\n\n  c\n$$"), Piece.Kind.DISPLAY)
            .findFirst()
            .orElseThrow();
    assertEquals("\na = b \n  c\n", formula.latex().text());
    assertEquals("a.tex:7:3", formula.latex().place(10).toString());
  }

  @Test
  void labelsBelongToTheirRows() throws UnusableFileException {
    Piece.Formula formula =
        formulas(
                tex("$$x$$ \\begin{align}a\\label{one}\\\\ \\tag{2} b \\end{align}"),
                Piece.Kind.DISPLAY)
            .skip(1)
            .findFirst()
            .orElseThrow();
    int cut = formula.latex().origin(formula.latex().text().indexOf("\\\\"));
    assertEquals("one", formula.labels().of(-1, cut));
    assertEquals("2", formula.labels().of(cut, Integer.MAX_VALUE));
  }

  @Test
  void macrosMayOpenAndCloseADisplay() throws UnusableFileException {
    String macros = "\\newcommand{\\be}{\\begin{equation}}\\def\\ee{\\end{equation}}\n";
    assertEquals(List.of("3:5 a"), displays(tex(macros + "\\be a \\ee")));
  }

  @Test
  void aDisplayThatIsNeverClosedDoesNotTakeTheNextOnes() throws UnusableFileException {
    for (String open : List.of("\\begin{align}", "\\[", "$$")) {
      List<Piece> pieces = tex("x " + open + " a\n\\section{S}\n\\[ b \\]");
      assertEquals(List.of("4:4 b"), displays(pieces), open);
      assertTrue(pieces.get(0) instanceof Piece.Problem problem && problem.latex().equals(open));
    }
  }

  @Test
  void includedFilesAreReadInTheirPlace() throws UnusableFileException {
    List<Piece> pieces =
        read(
            "a.tex",
            "\\begin{document} $$a$$ \\input{b} \\include{none} $$c$$ \\end{document}",
            Map.of("b", "$$b$$ \\input{b}"));
    assertEquals(3, displays(pieces).size());
    assertEquals(
        List.of("“b” includes itself", "there is no file none"),
        pieces.stream()
            .filter(Piece.Problem.class::isInstance)
            .map(problem -> ((Piece.Problem) problem).sentence())
            .toList());
  }

  @Test
  void aFormulaThatIsAParagraphIsADisplay() throws UnusableFileException {
    List<Piece> pieces = tex("Then\n\n$a = b$.\n\nwhere $c = d$ and\n$e = f$\nholds.");
    assertEquals(List.of("4:2 a = b"), displays(pieces));
    assertEquals(2, formulas(pieces, Piece.Kind.INLINE).count());
  }

  @Test
  void markdownKnowsDisplaysListsQuotesAndFences() throws UnusableFileException {
    List<Piece> pieces =
        read(
            "a.md",
            """
            # A

            It costs $5 or $6, `$$no$$`, $x_1 * y_1$.

            $$
            a
            - b
            = c_1 * d_1
            $$

            * so $$e$$ and \\(f\\)

            > \\begin{align}
            > g
            > \\end{align}

            ```math
            h
            ```

            ```
            $$no$$
            ```

            never $$ closed

            \\[
            i
            \\]
            """);
    assertEquals(
        List.of("6:1 a - b = c_1 * d_1", "11:8 e", "14:3 g", "18:1 h", "28:1 i"), displays(pieces));
    assertEquals(2, formulas(pieces, Piece.Kind.INLINE).count());
    assertEquals(1, pieces.stream().filter(Piece.Problem.class::isInstance).count());
  }

  @Test
  void aNotebookHasItsPlacesInTheFile() throws UnusableFileException {
    String notebook =
        """
        {"metadata": {"a": "b"},
         "cells": [
          {"cell_type": "markdown", "source": [
           "So\\n",
           "$$\\\\sigma = x$$\\n"]},
          {"cell_type": "code", "source": "%%derive sigmoid\\n\\\\sigma = \\\\sigma", "outputs": ["$$no$$"]}
         ]}
        """;
    List<Piece> pieces = read("a.ipynb", notebook);
    assertEquals(List.of("5:7 \\sigma = x"), displays(pieces));
    Piece.Lines cell = (Piece.Lines) pieces.get(1);
    assertEquals("sigmoid", cell.setting().orElseThrow());
    assertEquals("a.ipynb:6:54", cell.latex().place(0).toString());
  }

  @Test
  void aFileWithoutProseIsPlainLines() throws UnusableFileException {
    String lines = "given x \\in \\mathbb{R}\n\\begin{align} x &= x \\\\ \\end{align}\nx^2 = x x";
    assertTrue(read("a.tex", lines).get(0) instanceof Piece.Lines);
    List<Piece> pieces = read("a.tex", "%% setting: sigmoid\n" + lines);
    assertTrue(
        pieces.get(0) instanceof Piece.SettingComment comment && comment.name().equals("sigmoid"));
  }

  @Test
  void whatIsNoDocumentIsRefusedInASentence() {
    for (String damaged : List.of("", "{}", "[1", "{\"cells\": 3}", "{\"cells\": [")) {
      assertThrows(UnusableFileException.class, () -> read("a.ipynb", damaged), damaged);
    }
    assertThrows(UnusableFileException.class, () -> read("a.tex", "a\0b"));
    assertThrows(UnusableFileException.class, () -> read("a.md", "x".repeat(11_000_000)));
  }
}
