package chainrule.formula.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** How much may be computed. */
class BudgetTest {
  @Test
  void allOfItMayBeSpentAndNoMore() {
    Budget budget = new Budget(10);
    budget.spend(10);
    Excess excess = assertThrows(BudgetExceededException.class, () -> budget.spend(1)).excess();
    assertEquals(new Excess(Excess.Kind.NUMBERS, "", 11, 10), excess);
  }

  @Test
  void whatAPartSpendsTheWholeSpends() {
    Budget whole = new Budget(10);
    whole.part(5).spend(4);
    assertEquals(6, whole.left());
  }

  @Test
  void aPartIsNeverMoreThanWhatIsLeft() {
    Budget whole = new Budget(10);
    whole.spend(7);
    assertEquals(3, whole.part(5).left());
    assertThrows(BudgetExceededException.class, () -> whole.part(5).spend(4));
  }

  @Test
  void otherWorkIsAffordedWhileSomethingIsLeft() {
    Budget budget = new Budget(10);
    assertTrue(budget.affords(9));
    assertFalse(budget.affords(9));
  }

  @Test
  void anInterruptedThreadStopsWhileItSpends() {
    Budget budget = new Budget();
    Thread.currentThread().interrupt();
    try {
      assertThrows(CancellationException.class, () -> budget.spend(1_000_000));
      assertThrows(CancellationException.class, () -> budget.affords(1));
    } finally {
      assertTrue(Thread.interrupted());
    }
  }
}
