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
  private static final double EXACT = Double.NEGATIVE_INFINITY;
  private static final Gap NONE = new Gap(EXACT, 0, 0, -39, false);

  private static EntryRelation relation(Gap now, int digits) {
    return EntryRelation.of(now, digits, Optional.empty());
  }

  private static EntryRelation relation(Gap now, int digits, Gap before) {
    return EntryRelation.of(now, digits, Optional.of(before));
  }

  @Test
  void entriesAreEqualIfAllButTheLastDigitsAgree() {
    assertEquals(EntryRelation.EQUAL, relation(NONE, 40));
    assertEquals(EntryRelation.EQUAL, relation(new Gap(-39, 0, -1, -39, false), 40));
  }

  @Test
  void aDifferenceCountsIfItIsFarAboveRoundingOrStays() {
    assertEquals(EntryRelation.GREATER, relation(new Gap(-10, 0, 1, -39, false), 40));
    Gap close = new Gap(-30, 0, 1, -35, false);
    assertEquals(EntryRelation.OPEN, relation(close, 40));
    assertEquals(EntryRelation.GREATER, relation(new Gap(-30, 0, 1, -40, false), 80, close));
    assertEquals(EntryRelation.OPEN, relation(new Gap(-32, 0, 1, -40, false), 80, close));
  }

  @Test
  void whatCancelsShrinksAsTheDigitsGrow() {
    Gap fewer = new Gap(-39, -39, 1, -38, false);
    assertEquals(EntryRelation.EQUAL, relation(new Gap(-79, -79, 80, -78, false), 80, fewer));
  }

  @Test
  void whatMayBeRoundingStaysOpen() {
    assertEquals(EntryRelation.OPEN, relation(new Gap(-39, -30, 1, -38, false), 40));
  }

  @Test
  void nothingIsEqualWhereANumberWasNotSeen() {
    Gap incomplete = new Gap(EXACT, 0, 0, -39, true);
    assertEquals(EntryRelation.OPEN, relation(incomplete, 40));
    assertEquals(EntryRelation.OPEN, relation(new Gap(EXACT, 0, 0, -79, true), 80, incomplete));
  }

  @Test
  void aTieIsInTheOrdersThatAllowIt() {
    assertTrue(EntryRelation.EQUAL.isIn(Order.LESS_EQUAL));
    assertFalse(EntryRelation.EQUAL.isIn(Order.LESS));
    assertTrue(EntryRelation.LESS.isIn(Order.NOT_EQUAL));
    assertFalse(EntryRelation.OPEN.isIn(Order.NOT_EQUAL));
  }
}
