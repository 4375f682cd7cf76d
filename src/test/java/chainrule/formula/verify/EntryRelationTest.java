package chainrule.formula.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.eval.array.Gap;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the digits of two entries tell. */
class EntryRelationTest {
  private static final Gap NONE = new Gap(Double.NEGATIVE_INFINITY, 0, 0);

  private static EntryRelation relation(double now, double size, int digits, Gap before) {
    return EntryRelation.of(new Gap(now, size, 1), digits, 8 - digits, Optional.of(before));
  }

  @Test
  void entriesAreEqualIfAllButTheLastDigitsAgree() {
    assertEquals(EntryRelation.EQUAL, EntryRelation.of(NONE, 40, -32, Optional.empty()));
    Gap rounding = new Gap(-39, 0, -1);
    assertEquals(EntryRelation.EQUAL, EntryRelation.of(rounding, 40, -32, Optional.empty()));
  }

  @Test
  void aDifferenceCountsOnlyIfItStays() {
    Gap clear = new Gap(-10, 0, 1);
    assertEquals(EntryRelation.OPEN, EntryRelation.of(clear, 40, -32, Optional.empty()));
    assertEquals(EntryRelation.GREATER, relation(-10, 0, 80, clear));
    assertEquals(EntryRelation.OPEN, relation(-12, 0, 80, clear));
  }

  @Test
  void whatCancelsShrinksAsTheDigitsGrow() {
    assertEquals(EntryRelation.EQUAL, relation(-79, -79, 80, new Gap(-39, -39, 1)));
  }

  @Test
  void whatIsSmallerThanRoundingStaysOpen() {
    Gap tiny = new Gap(-391, -391, 1);
    assertEquals(EntryRelation.OPEN, relation(-391, -391, 80, tiny));
    assertEquals(EntryRelation.OPEN, relation(-500, -500, 400, new Gap(-500, -500, 1)));
  }

  @Test
  void aTieIsInTheOrdersThatAllowIt() {
    assertTrue(EntryRelation.EQUAL.isIn(Order.LESS_EQUAL));
    assertFalse(EntryRelation.EQUAL.isIn(Order.LESS));
    assertTrue(EntryRelation.LESS.isIn(Order.NOT_EQUAL));
    assertFalse(EntryRelation.OPEN.isIn(Order.NOT_EQUAL));
  }
}
