package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.document.IncludedFiles;
import chainrule.formula.document.SourceText;
import chainrule.formula.document.UnusableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pages that say in words what their letters are, and declare nothing. */
class ProseTest {
  private static final DocumentReport REPORT = report("prose.md");

  private static DocumentReport report(String name) {
    try (InputStream page = ProseTest.class.getResourceAsStream(name)) {
      String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      return Document.check(Setting.of(""), new SourceText(name, text), IncludedFiles.NONE);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    } catch (UnusableFileException unusable) {
      throw new AssertionError(unusable);
    }
  }

  private static List<DocumentLine> tagged(String tag) {
    return REPORT.lines().stream().filter(line -> line.label().equals(tag)).toList();
  }

  @Test
  void trueLinesHold() {
    assertTrue(tagged("true").size() >= 20);
    for (DocumentLine line : tagged("true")) {
      assertEquals(Verdict.HOLDS, line.line().verdict(), line::toString);
    }
  }

  @Test
  void falseLinesDoNotHold() {
    assertTrue(tagged("false").size() >= 30);
    for (DocumentLine line : tagged("false")) {
      assertNotEquals(Verdict.HOLDS, line.line().verdict(), line::toString);
    }
  }

  @Test
  void whatWasReadIsPrinted() {
    String printed =
        REPORT.assumptions().stream()
            .map(SectionAssumptions::toString)
            .collect(Collectors.joining("\n"));
    for (String line :
        List.of(
            "given \\lambda \\in (0, 5)",
            "given W \\in \\mathbb{R}^{m \\times n}",
            "let D = \\operatorname{diag}(")) {
      assertTrue(printed.contains(line), printed);
    }
  }
}
