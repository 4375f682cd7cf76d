package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages in parts, of which each is about something else, as homework is. */
class PartsTest {
  private static final TaggedPage PAGE = TaggedPage.of("parts.md");

  @Test
  void trueLinesHold() {
    PAGE.assertTrueLinesHold(15);
  }

  @Test
  void falseLinesDoNotHold() {
    PAGE.assertFalseLinesDoNotHold(6);
  }

  @Test
  void eachPartIsReadInItsOwnSetting() {
    String printed = PAGE.assumptions();
    for (String setting : List.of("naive-softmax", "negative-sampling", "skip-gram")) {
      assertTrue(printed.contains("read in the setting " + setting), printed);
    }
  }
}
