package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole pages of neighbouring fields, each in a notation of its own, whose sentences declare all
 * that is declared. The tag of each line says whether it is true; what is open is not read yet.
 */
class PagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "softmax-regression.tex",
        "word2vec-notes.md",
        "logistic-regression.tex",
        "autoencoder.tex",
        "attention.md",
        "kalman.tex",
        "mixture.tex",
        "backpropagation.tex",
        "windows.tex",
        "two-layers.md"
      })
  void eachLineIsJudgedRightly(String name) {
    DocumentReport report = TaggedPage.of("pages/" + name).report();
    assertTrue(report.lines().size() >= 8);
    for (DocumentLine line : report.lines()) {
      Verdict verdict = line.line().verdict();
      switch (line.label()) {
        case "true" -> assertEquals(Verdict.HOLDS, verdict, line::toString);
        case "false" -> assertNotEquals(Verdict.HOLDS, verdict, line::toString);
        default -> assertNotEquals(Verdict.FAILS, verdict, line::toString);
      }
    }
    assertTrue(report.assumptions().stream().noneMatch(all -> all.toString().contains("\\hbar")));
  }
}
