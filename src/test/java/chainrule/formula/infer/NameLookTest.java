package chainrule.formula.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NameLookTest {
  @Test
  void theLetterUnderAccentsCounts() {
    assertEquals("y", NameLook.letter("\\hat{y}"));
    assertEquals("\\theta", NameLook.letter("\\tilde{\\theta}"));
    assertEquals("x", NameLook.letter("x^{()}"));
  }

  @Test
  void capitalsAreLatinOrGreek() {
    assertTrue(NameLook.isCapital("W"));
    assertTrue(NameLook.isCapital("\\Sigma"));
    assertTrue(NameLook.isCapital("\\tilde{X}"));
    assertFalse(NameLook.isCapital("\\sigma"));
    assertFalse(NameLook.isCapital("w"));
  }
}
