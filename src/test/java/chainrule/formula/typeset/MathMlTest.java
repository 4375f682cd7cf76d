package chainrule.formula.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** LaTeX as MathML. */
class MathMlTest {
  private static String inside(String latex) {
    String math = MathMl.inline(latex);
    return math.replaceAll("</?(math|mrow)>", "");
  }

  @Test
  void fractionsScriptsAndFontsAreTypeset() {
    assertEquals("<mfrac><mn>1</mn><mn>2</mn></mfrac>", inside("\\frac12"));
    assertEquals("<msubsup><mi>u</mi><mi>o</mi><mi>⊤</mi></msubsup>", inside("u_o^\\top"));
    assertEquals("<mi>ℝ</mi><mi>𝐯</mi>", inside("\\mathbb{R} \\mathbf v"));
    assertEquals("<mn>12.5</mn>", inside("12.5"));
    assertTrue(inside("\\sum_{w=1}^{|V|} x").startsWith("<munderover><mo>∑</mo>"));
    assertTrue(inside("f = \\begin{cases} 1 & x \\\\ 2 \\end{cases}").contains("<mtr><mtd><mn>2"));
  }

  @Test
  void aFunctionIsSetUprightWithOrWithoutABackslash() {
    assertEquals("\\operatorname{softmax}(x)_i", FunctionNames.upright("softmax(x)_i"));
    assertEquals(inside("\\operatorname{softmax}(x)"), inside("softmax(x)"));
    for (String asTyped :
        List.of(
            "\\operatorname{softmax}(x)",
            "\\text{the softmax of}\\ x",
            "J_{naive-softmax}",
            "\\log x",
            "softmaxed + ab")) {
      assertEquals(asTyped, FunctionNames.upright(asTyped));
    }
  }

  @Test
  void labelsAreNotShownAndUnknownCommandsAreShownAsTyped() {
    assertEquals("<mi>a</mi>", inside("\\label{x} a \\tag*{3} \\nonumber"));
    assertEquals("<mtext>\\unknown</mtext>", inside("\\unknown"));
  }

  @Test
  void anyTextBecomesXml() throws Exception {
    List<String> parts =
        List.of(
            "\\frac",
            "{",
            "}",
            "_",
            "^",
            "\\left(",
            "\\right",
            "&",
            "\\\\",
            "<",
            "\"",
            "x",
            "2",
            "\\begin{cases}",
            "\\end{cases}",
            "\\sqrt[3]",
            "\\bf",
            "\\hat",
            "'",
            "\\text{a<b}",
            "-",
            "[",
            "\\",
            "$",
            "ŷ");
    Random random = new Random(7);
    var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    for (int trial = 0; trial < 500; trial++) {
      StringBuilder latex = new StringBuilder();
      random.ints(12, 0, parts.size()).forEach(k -> latex.append(parts.get(k)));
      String math = MathMl.display(latex.toString());
      parser.parse(new InputSource(new StringReader(math)));
      assertTrue(math.startsWith("<math display"), latex::toString);
    }
    assertTrue(MathMl.inline("{".repeat(5_000)).contains("<mtext>"));
    assertTrue(MathMl.inline("\\hat".repeat(5_000)).contains("<mtext>"));
  }
}
