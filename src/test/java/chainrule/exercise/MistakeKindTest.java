package chainrule.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.RepairKind;
import chainrule.formula.Setting;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The hint that a student hears comes from the kind of the repair. */
class MistakeKindTest {
  private static final Setting SETTING = Setting.of("given a, b \\in \\mathbb{R}");

  private static Line line(String latex) {
    return Derivation.check(SETTING, latex).lines().get(0);
  }

  @Test
  void aMisplacedSignIsNotSaidToBeABracket() {
    Line line = line("(a-b)^2=-a^2 2ab+b^2");
    String hint = MistakeKind.of(line);
    assertFalse(hint.contains("Brackets"), line::toString);
    assertEquals(MistakeKind.of(RepairKind.SIGN), hint, line::toString);
  }

  @Test
  void bracketsThatHoldTooLittleAreSaidToBeBrackets() {
    Line line = line("ab + ac = a b + c".replace("c", "b^2"));
    assertEquals(MistakeKind.of(RepairKind.BRACKETS), MistakeKind.of(line), line::toString);
  }

  @Test
  void everyKindHasASentenceOfItsOwn() {
    long sentences = Arrays.stream(RepairKind.values()).map(MistakeKind::of).distinct().count();
    assertEquals(RepairKind.values().length, sentences);
  }

  @Test
  void aNameThatIsNotDeclaredIsNamedAsSuch() {
    assertTrue(MistakeKind.of(line("a = q")).contains("letters"));
  }
}
