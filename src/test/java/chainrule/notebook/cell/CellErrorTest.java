package chainrule.notebook.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellErrorTest {
  @Test
  void aLongMessageIsCutAndSaysSo() {
    CellError error = CellError.sentence("RuntimeException", "m".repeat(3_000_000));
    assertTrue(error.message().endsWith("more characters, of 3,000,000 in all"), error.message());
    assertTrue(error.traceback().get(0).length() <= ValueText.LONGEST);
  }

  @Test
  void manyLinesAreCutAndSaySo() {
    List<String> lines = Collections.nCopies(100_000, "a line");
    CellError error = CellError.formatted("CompilationException", lines);
    assertEquals(1, error.traceback().size());
    assertTrue(error.traceback().get(0).endsWith("characters, of 699,999 in all"));
  }
}
