package chainrule.notebook.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MagicCellTest {
  private static List<String> options(String code) {
    return MagicCell.of(code).orElseThrow().suggestions(code.length()).options();
  }

  private static String description(String code, String at) {
    return MagicCell.of(code).orElseThrow().description(code.indexOf(at) + at.length()).orElse("");
  }

  @Test
  void theFirstLineTakesASettingOrAnExercise() {
    assertEquals(List.of("sigmoid"), options("%%derive si"));
    assertTrue(options("%%exercise 03-").contains("03-1"));
    assertTrue(options("%%derive ").contains("naive-softmax"));
    assertTrue(options("%%ladder ").contains("03"));
  }

  @Test
  void theLinesTakeLettersAndCommands() {
    assertEquals(List.of("\\hat"), options("%%derive\n\\ha"));
    assertTrue(options("%%derive naive-softmax\nJ = U^\\top v_").contains("v_c"));
    assertTrue(options("%%derive naive-softmax\n2|V").contains("|V|"));
    assertTrue(options("%%ladder 03\nv_").contains("v_c"));
  }

  @Test
  void aNameIsDescribedWhereItStands() {
    String cell = "%%derive naive-softmax\nJ = U v_c";
    assertTrue(description(cell, "%%der").startsWith("%%derive [setting]"));
    assertTrue(description(cell, "naive").contains("let"), "the lines of the setting");
    assertTrue(description(cell, "v_c").startsWith("v_c is "));
    assertEquals("", description(cell + "\n\\\\", "\\\\"));
  }

  @Test
  void positionsAreCountedInCodePoints() {
    assertEquals(4, CodePoints.toUtf16("𝔼😀x", 2));
    assertEquals(2, CodePoints.fromUtf16("𝔼😀x", 4));
    assertEquals(5, CodePoints.toUtf16("𝔼😀x", 99));
  }

  @Test
  void theDocumentationOfATypeAndOfAMethodComesFromTheirSources() {
    assertTrue(SourceDocs.of("GradientCheck", "").orElse("").startsWith("record GradientCheck"));
    String of = SourceDocs.of("GradientCheck", "of").orElse("");
    assertTrue(of.contains("of(DoubleUnaryOperator f, double x, double claim)"), of);
    assertTrue(SourceDocs.of("NoSuchType", "").isEmpty());
  }
}
