package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkedLineTest {
  @Test
  void shortLineIsShownWhole() {
    assertEquals("a = ?b\n       ^", MarkedLine.of("a =\n  ?b", 6).below(3));
  }

  @Test
  void longLineIsShownAroundThePlace() {
    MarkedLine marked = MarkedLine.of("x + ".repeat(100) + "! + y" + " + z".repeat(100), 400);
    assertEquals('!', marked.text().charAt(marked.at()));
    assertTrue(marked.text().startsWith("… ") && marked.text().endsWith(" …"), marked::text);
    assertTrue(marked.text().length() < 110, marked::text);
  }

  @Test
  void markIsBelowThePlaceWhereverThatIs() {
    Random random = new Random(1);
    for (int k = 0; k < 200; k++) {
      int before = random.nextInt(300);
      String latex = "a ".repeat(before) + "!" + "\n b".repeat(random.nextInt(300));
      MarkedLine marked = MarkedLine.of(latex, 2 * before);
      assertEquals('!', marked.text().charAt(marked.at()));
    }
  }
}
