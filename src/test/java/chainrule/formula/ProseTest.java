package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages that say in words what their letters are, and declare nothing. */
class ProseTest {
  private static final TaggedPage PAGE = TaggedPage.of("prose.md");

  @Test
  void trueLinesHold() {
    PAGE.assertTrueLinesHold(20);
  }

  @Test
  void falseLinesDoNotHold() {
    PAGE.assertFalseLinesDoNotHold(30);
  }

  @Test
  void whatWasReadIsPrinted() {
    String printed = PAGE.assumptions();
    for (String line :
        List.of(
            "given \\lambda \\in (0, 5)",
            "given W \\in \\mathbb{R}^{m \\times n}",
            "let D = \\operatorname{diag}(")) {
      assertTrue(printed.contains(line), printed);
    }
  }
}
