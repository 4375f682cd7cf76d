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

/** A page whose displays are tagged with what they are: {@code \tag{true}}, {@code \tag{false}}. */
record TaggedPage(DocumentReport report) {
  static TaggedPage of(String name) {
    try (InputStream page = TaggedPage.class.getResourceAsStream(name)) {
      String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      return new TaggedPage(
          Document.check(Setting.of(""), new SourceText(name, text), IncludedFiles.NONE));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    } catch (UnusableFileException unusable) {
      throw new AssertionError(unusable);
    }
  }

  /** What was taken to read it, in words. */
  String assumptions() {
    return report.assumptions().stream()
        .map(SectionAssumptions::toString)
        .collect(Collectors.joining("\n"));
  }

  private List<DocumentLine> tagged(String tag) {
    return report.lines().stream().filter(line -> line.label().equals(tag)).toList();
  }

  /** All true lines hold, of which there are so many at least. */
  void assertTrueLinesHold(int least) {
    assertTrue(tagged("true").size() >= least);
    for (DocumentLine line : tagged("true")) {
      assertEquals(Verdict.HOLDS, line.line().verdict(), line::toString);
    }
  }

  /** No false line holds, of which there are so many at least. */
  void assertFalseLinesDoNotHold(int least) {
    assertTrue(tagged("false").size() >= least);
    for (DocumentLine line : tagged("false")) {
      assertNotEquals(Verdict.HOLDS, line.line().verdict(), line::toString);
    }
  }
}
