package chainrule.formula.infer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.formula.parse.RowParser;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundLettersTest {
  private static BoundLetters of(String row) {
    return BoundLetters.of(RowParser.row(row));
  }

  @Test
  void aSumBindsItsLetterFromItsStartToItsEnd() {
    BoundLetters letters = of("\\sum_{i=1}^{N} \\prod_{j=0}^M x_{ij}");
    assertEquals(Map.of("i", "N", "j", "M"), letters.ends());
    assertEquals(Map.of("i", "1", "j", "0"), letters.starts());
  }

  @Test
  void aConditionBindsItsFirstLetterAndSaysNoEnd() {
    assertEquals(Map.of("j", ""), of("\\sum_{j \\ne i} x_j").ends());
  }

  @Test
  void whereOneSumSaysTheEndOtherSumsOverTheLetterHaveIt() {
    assertEquals(Map.of("j", "C"), of("\\sum_j x_j + \\sum_{j=1}^C y_j").ends());
  }
}
