package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waits until the reader has said something. */
class PredictionTest {
  private static final String LINES =
      """
      \\sigma(-x) &= 1 - \\sigma(x) \\\\
      \\sigma'(x) &= 1 - \\sigma(x) \\\\
        &= \\sigma(x)^2
      """;

  private static String text(Object value) {
    return (String) Renderings.of(value).data().get(MimeBundle.TEXT);
  }

  private static String html(Object value) {
    return (String) Renderings.of(value).data().get(MimeBundle.HTML);
  }

  private static Object hunt(String answer) {
    return DeriveMagic.run(List.of("sigmoid", answer), LINES);
  }

  @Test
  void theValueIsNotShownBeforeSomethingIsPredicted() {
    for (String nothing : List.of("?", "", " ? ")) {
      Object open = Notebook.predict(nothing, 0.25);
      assertTrue(text(open).contains("Your prediction first"), nothing);
      assertFalse(text(open).contains("0.25"), nothing);
    }
    assertEquals(0.25, Notebook.predict("a quarter", 0.25));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "? § ○ What did you find?",
        "1.93e-22 § ✓ Right",
        "2e-22 § ✗ Not yet: 2e-22 is too large.",
        "0 § ✗ Not yet: 0 is too small.",
        "tiny § ✗ Not yet: tiny is no number; one such as 12.5 or 1e-3 is asked for.",
      })
  void anAnswerIsHeldAgainstANumberThatIsNotShown(String given, String said) {
    String shown = text(Notebook.answer(given, Math.exp(-50)));
    assertTrue(shown.startsWith(said), shown);
    assertFalse(shown.contains("1.9287"), shown);
  }

  @Test
  void wordsAreRightInEitherCase() {
    assertTrue(text(Notebook.answer(" oregon", "Oregon")).startsWith("✓"));
    assertTrue(html(Notebook.answer("<b>", "Oregon")).contains("&lt;b&gt;"));
  }

  @Test
  void linesAreNotJudgedBeforeTheFalseOnesAreNamed() {
    Object open = hunt("?");
    assertTrue(text(open).startsWith("Which of these 3 lines are false?"), text(open));
    assertFalse((text(open) + html(open)).contains("HOLDS"), text(open));
    assertFalse((text(open) + html(open)).contains("FAILS"), text(open));
    assertTrue(text(hunt("2")).contains("FAILS"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "2,3 § Right: lines 2, 3 are false, and no other.",
        "2 § Not quite: line 3 is false.",
        "1,2,3 § Not quite: line 1 is not false.",
        "1 § Not quite: line 1 is not false; lines 2, 3 are false.",
        "none § Not quite: lines 2, 3 are false.",
      })
  void theAnswerIsComparedWithTheVerdicts(String answer, String said) {
    assertTrue(text(hunt(answer)).startsWith(said), text(hunt(answer)));
  }

  @Test
  void linesOfWhichNoneIsFalseAreNamedSo() {
    Object all = DeriveMagic.run(List.of("none"), "1 + 1 = 2 \\\\ 2 + 2 = 4");
    assertTrue(text(all).startsWith("Right: none of them is false."), text(all));
  }
}
