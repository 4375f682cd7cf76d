package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.document.DocumentFiles;
import chainrule.formula.document.IncludedFiles;
import chainrule.formula.document.SourceText;
import chainrule.formula.document.UnusableFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Ten documents of many kinds: every formula is found in its place, and none of the prose is
 * judged.
 */
class DocumentSamplesTest {
  private static final Path FOLDER = Path.of("src/test/resources/chainrule/formula/document");

  /**
   * Each document with the lines in which its formulas begin; “-” for false ones, “?” for unread.
   */
  private static final Map<String, String> LINES =
      Map.of(
          "article.tex", "18 22 24 25 32 -34",
          "two-columns.tex", "11 12 15 16 21 -22",
          "slides.tex", "6 9 10",
          "notes.md", "8 14 18 -22",
          "homework.md", "6 7 14",
          "lab.ipynb", "12 16 35",
          "thesis.tex", "7 5 6 ?10 ?9",
          "lecture.tex", "9 19 20",
          "plain.tex", "2 3");

  private static DocumentReport check(String name) {
    try {
      return Document.check(Setting.of(""), FOLDER.resolve(name));
    } catch (UnusableFileException unusable) {
      throw new AssertionError(unusable);
    }
  }

  private static List<DocumentLine> claims(String name) {
    return check(name).lines().stream()
        .filter(line -> line.line().verdict() != Verdict.NO_CLAIM)
        .toList();
  }

  private static String place(DocumentLine line) {
    String mark =
        switch (line.line().verdict()) {
          case HOLDS -> "";
          case FAILS -> "-";
          case UNREADABLE -> "?";
          default -> "!";
        };
    return mark + line.place().line();
  }

  @Test
  void everyFormulaIsFoundAndJudgedInItsLine() {
    LINES.forEach(
        (name, lines) ->
            assertEquals(
                lines,
                claims(name).stream().map(line -> place(line)).collect(Collectors.joining(" ")),
                name));
  }

  @Test
  void everyPlaceIsRightToTheColumn() throws UnusableFileException {
    List<String> wrong = new ArrayList<>();
    for (String name : LINES.keySet()) {
      for (DocumentLine line : check(name).lines()) {
        SourceText source = DocumentFiles.read(Path.of(line.place().file()));
        String typed = source.text().substring(source.offset(line.place()));
        String first = line.line().latex().substring(0, Math.min(2, line.line().latex().length()));
        if (!typed.replace("\\\\", "\\").startsWith(first)) {
          wrong.add(line.toString());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aPaperWithHundredsOfFalseLinesIsNotSearchedForMinutes() {
    StringBuilder text = new StringBuilder("\\begin{document}%% given x \\in \\mathbb{R}\n");
    for (int k = 0; k < 60; k++) {
      text.append("Then we have $$ x + ").append(k + 1).append(" = x $$ again\n");
    }
    List<DocumentLine> lines;
    try {
      lines =
          Document.check(
                  Setting.of(""),
                  new SourceText("a.tex", text + "\\end{document}"),
                  IncludedFiles.NONE)
              .lines();
    } catch (UnusableFileException unusable) {
      throw new AssertionError(unusable);
    }
    assertEquals(60, lines.size());
    assertTrue(lines.get(0).line().repair().isPresent());
    assertTrue(lines.get(59).line().hasRemark(RemarkKind.SEARCH_STOPPED));
  }
}
