package chainrule.formula.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MacrosTest {
  private static String expanded(String latex) {
    return Macros.standard().expand(latex).latex();
  }

  @Test
  void argumentsTakeTheirPlaces() {
    assertEquals(
        "\\frac{J}{v_c}", expanded("\\newcommand{\\over}[2]{\\frac{#1}{#2}}\\over{J}{v_c}"));
    assertEquals("\\frac{J}x", expanded("\\def\\over#1#2{\\frac{#1}#2}\\over J x"));
    assertEquals("x+1^2", expanded("\\newcommand{\\sq}[1]{#1^2}\\sq{x+1}"));
  }

  @Test
  void anOptionalArgumentHasADefault() {
    String half = "\\newcommand{\\part}[2][2]{\\frac{#2}{#1}}";
    assertEquals("\\frac{x}{2} + \\frac{x}{3}", expanded(half + "\\part{x} + \\part[3]{x}"));
  }

  @Test
  void allCommandsThatDefineAreKnown() {
    assertEquals(
        "\\operatorname{vech}(A)", expanded("\\DeclareMathOperator{\\vech}{vech}\\vech(A)"));
    assertEquals("\\top", expanded("\\let\\tp\\top\\tp"));
    assertEquals("\\top", expanded("\\let\\tp=\\top \\tp").strip());
    assertEquals(
        "\\lvert x\\rvert", expanded("\\DeclarePairedDelimiter{\\mag}{\\lvert}{\\rvert}\\mag*{x}"));
    assertEquals(
        "a b", expanded("\\NewDocumentCommand{\\pair}{m o}{#1 \\IfNoValueTF{#2}{b}{#2}}\\pair{a}"));
    assertEquals("1", expanded("\\newcommand{\\one}{1}\\providecommand{\\one}{2}\\one"));
  }

  @Test
  void aNameKeepsTheMeaningThatLetGaveIt() {
    String latex = "\\let\\arrow\\vec\\renewcommand{\\vec}[1]{\\mathbf{\\arrow{#1}}}\\vec{x}";
    assertEquals("\\mathbf{\\vec{x}}", expanded(latex));
  }

  @Test
  void commandsDoNotRunIntoLetters() {
    assertEquals("\\lambda x", expanded("\\newcommand{\\l}[1]{\\lambda#1}\\l x"));
  }

  @Test
  void whatNeverEndsIsRefusedInASentence() {
    for (String latex :
        List.of(
            "\\def\\a{\\a}\\a",
            "\\def\\a{\\b}\\def\\b{x\\a}\\a",
            "\\renewcommand{\\hat}[1]{\\hat{#1}}\\hat{x}")) {
      SyntaxException refused = assertThrows(SyntaxException.class, () -> expanded(latex));
      assertTrue(refused.getMessage().endsWith("is defined by itself"), latex);
    }
  }

  @Test
  void whatGrowsWithoutBoundIsRefused() {
    StringBuilder latex = new StringBuilder("\\def\\xa{x}");
    for (char name = 'a'; name < 'z'; name++) {
      String next = "\\x" + (char) (name + 1);
      latex
          .append("\\def")
          .append(next)
          .append("{\\x")
          .append(name)
          .append("\\x")
          .append(name)
          .append('}');
    }
    assertThrows(SyntaxException.class, () -> expanded(latex + "\\xz"));
  }

  @Test
  void whatIsMissingIsNamed() {
    SyntaxException refused = assertThrows(SyntaxException.class, () -> expanded("x = \\pd{J}"));
    assertEquals("an argument of “\\pd” is missing", refused.getMessage());
    assertEquals(4, refused.place());
  }

  @Test
  void everyCharacterKnowsWhereItIsFrom() {
    String typed = "J + \\pd{J}{v_c}";
    Expansion expansion = Macros.standard().expand(typed);
    int letter = expansion.latex().lastIndexOf("v_c");
    assertEquals(typed.indexOf("v_c"), expansion.typedStart(letter));
    int fraction = expansion.latex().indexOf("\\frac");
    assertEquals(4, expansion.typedStart(fraction));
    assertEquals("\\pd{J}{v_c}", expansion.typed(fraction, expansion.latex().length()));
    assertEquals(typed.length(), expansion.typedStart(expansion.latex().length()));
  }

  @Test
  void theTreeKnowsWhatWasTyped() {
    String typed = "a = \\pd{J}{v_c} + b";
    List<String> texts = new ArrayList<>();
    RowParser.row(typed).walk(node -> texts.add(node.span().typed()));
    assertTrue(texts.contains("\\pd{J}{v_c} + b"), texts::toString);
    assertTrue(texts.contains("\\pd{J}{v_c}"), texts::toString);
    assertTrue(texts.contains("v_c"), texts::toString);
  }

  @Test
  void aTextWithoutMacrosStaysAsItIs() {
    String typed = "J &= -\\log \\hat y_o \\quad (w = o)";
    assertEquals(typed, expanded(typed));
  }

  @Test
  void coloursAndCrossesAreLeftOut() {
    assertEquals("{t} + t - t", expanded("\\color{red}{t} + \\textcolor{blue}{t} - \\cancel{t}"));
  }

  @Test
  void unicodeIsReadAsTyped() {
    assertEquals("\\partial J", expanded("∂ J"));
    assertEquals("\\hat{y}_o", expanded("ŷ_o"));
    assertEquals("\\hat{x}", expanded("x\u0302"));
    assertEquals("\\theta \\in \\mathbb{R}^d", expanded("θ ∈ ℝ^d"));
    assertEquals("\\sigma x", expanded("σx"));
  }

  @Test
  void onlyDefinitionsAreTakenOutOfAText() {
    Macros macros =
        Macros.standard()
            .with("\\documentclass{article}\n\\newcommand{\\E}{\\mathbb{E}} \\def\\bad");
    assertEquals("\\mathbb{E}[x]", macros.expand("\\E[x]").latex());
    assertTrue(Macros.isDefinition("  \\def\\E{x}"));
    assertFalse(Macros.isDefinition("\\default = 3"));
  }

  @Test
  void theTableEndsForEachOfItsNames() {
    for (String use :
        List.of(
            "\\dv{x}",
            "\\dv[2]{f}{x}",
            "\\pdv{f}{x}{y}",
            "\\abs*{x}",
            "\\qty(x)",
            "\\norm[\\big]{x}",
            "\\color{red}x",
            "\\textcolor[rgb]{1,0,0}{x}")) {
      RowParser.row(use + " = 1");
    }
  }
}
