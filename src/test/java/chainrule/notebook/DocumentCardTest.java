package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.Document;
import chainrule.formula.Setting;
import chainrule.formula.document.IncludedFiles;
import chainrule.formula.document.SourceText;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reader sees of a document that was checked in a notebook. */
class DocumentCardTest {
  private static Map<String, Object> card(String latex) throws Exception {
    SourceText source = new SourceText("notes.tex", latex);
    return Renderings.of(Document.check(Setting.named("sigmoid"), source, IncludedFiles.NONE))
        .data();
  }

  @Test
  void linesAreTypesetWithTheirPlacesAndWithoutMacros() throws Exception {
    Map<String, Object> card =
        card(
            "\\section{A}\\newcommand{\\s}{\\sigma(x)}\n\\begin{equation}\\label{one} \\s = 1 - \\sigma(-x) \\end{equation}");
    String html = (String) card.get(MimeBundle.HTML);
    assertTrue(html.contains("notes.tex:2:"), html);
    assertTrue(html.contains("eq. (one)") && html.contains("HOLDS"), html);
    assertTrue(html.contains("$\\displaystyle") && !html.contains("\\s "), html);
    assertTrue(((String) card.get(MimeBundle.TEXT)).contains("1 HOLDS"), html);
  }

  @Test
  void whatADocumentHoldsIsEscaped() throws Exception {
    String html = (String) card("$$ x <script>alert(1)</script> = x $$").get(MimeBundle.HTML);
    assertFalse(html.contains("<script>"), html);
  }
}
