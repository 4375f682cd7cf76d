package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a repair is called, and what kind it is. */
class RepairKindsTest {
  @Test
  void everyKindOfEditHasWordsForItsOperands() {
    for (EditKind kind : EditKind.values()) {
      String words = RepairWords.of(Change.of(kind, "a", "b", "c"));
      assertFalse(words.contains("%") || words.isEmpty(), words);
    }
  }

  @Test
  void aTokenTellsWhatWasWrong() {
    assertEquals(RepairKind.SIGN, kind(EditKind.TOKEN_MISPLACED, "-"));
    assertEquals(RepairKind.BRACKETS, kind(EditKind.TOKEN_MISPLACED, ")"));
    assertEquals(RepairKind.SUM, kind(EditKind.TOKEN_MISSING_BEFORE, "\\sum", "x"));
    assertEquals(RepairKind.FUNCTION, kind(EditKind.TOKEN_SUPERFLUOUS, "\\log"));
    assertEquals(RepairKind.DERIVATIVE, kind(EditKind.TOKEN_MISSING_BEFORE, "\\partial", "x"));
    assertEquals(RepairKind.LETTER, kind(EditKind.TOKEN_REPLACED, "x", "y"));
    assertEquals(RepairKind.FACTOR, kind(EditKind.TOKEN_REPLACED, "2", "3"));
  }

  private static RepairKind kind(EditKind kind, String... operands) {
    return RepairKinds.of(Change.of(kind, operands));
  }

  @Test
  void changesOfOneSideAreJoinedAndSidesFollowEachOther() {
    Change sign = Change.of(EditKind.SIGN_MISSING, "x");
    NearLine near =
        NearLine.of("a", List.of(sign, sign), true).and(NearLine.of("b", List.of(sign), false));
    Repair repair = RepairWords.repair(near);
    String lost = "a minus sign is lost before “x”";
    assertEquals("on the left, " + lost + ", and " + lost + "; " + lost, repair.words());
    assertEquals(List.of(RepairKind.SIGN, RepairKind.SIGN, RepairKind.SIGN), repair.kinds());
    assertEquals("b", repair.latex());
  }

  @Test
  void tokensThatCannotBeTypesetAreNamed() {
    assertEquals(
        "the sign of a subscript is one too many",
        RepairWords.of(Change.of(EditKind.TOKEN_SUPERFLUOUS, "_")));
  }
}
