package chainrule.formula.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumericArray;
import org.junit.jupiter.api.Test;

/** How far apart two arrays are. */
class ArrayComparisonTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static NumericArray column(double... numbers) {
    return new DoubleArray(numbers.length, 1, numbers);
  }

  private static ArrayComparison equal(NumericArray a, NumericArray b) {
    return ArrayComparison.of(a, Order.EQUAL, b);
  }

  private static double error(NumericArray a, NumericArray b) {
    return equal(a, b).ofEntries();
  }

  @Test
  void eachEntryIsComparedForItself() {
    assertEquals(0.5, error(column(1e12, 1), column(1e12, 2)));
    assertEquals(1, error(column(4, 1e-30), column(4, 0)));
    assertEquals(0, error(column(4, 0), column(4, 0)));
  }

  @Test
  void theErrorOfTheWholeIsRelativeToTheLargestEntryOrTheFloor() {
    assertEquals(0.25, equal(column(4, 1), column(4, 2)).ofWhole());
    assertEquals(1e-3, equal(DoubleArray.of(1e-6), DoubleArray.of(2e-6)).ofWhole(), 1e-12);
  }

  @Test
  void aScalarMeetsEveryEntry() {
    assertEquals(0.5, error(DoubleArray.of(2), column(2, 1)));
  }

  @Test
  void nothingCanBeSaidWhereNeitherSideIsFiniteAndAllWhereOneIs() {
    assertEquals(NAN, error(DoubleArray.of(NAN), DoubleArray.of(INFINITY)));
    assertEquals(INFINITY, error(DoubleArray.of(NAN), DoubleArray.of(1)));
    assertEquals(INFINITY, error(DoubleArray.of(1), DoubleArray.of(INFINITY)));
  }

  @Test
  void aDiagonalMatrixMeetsAVectorAsItsDiagonal() {
    NumericArray diagonal = new DoubleArray(2, 2, 3, 0, 0, 4);
    assertEquals(0, error(diagonal, column(3, 4)));
    assertEquals(0, error(column(3, 4), diagonal));
    assertEquals(INFINITY, error(new DoubleArray(2, 2, 3, 1, 0, 4), column(3, 4)));
  }

  private static ArrayComparison order(NumericArray a, Order order, NumericArray b) {
    return ArrayComparison.of(a, order, b);
  }

  @Test
  void anOrderHoldsForEveryEntryOrNot() {
    assertEquals(0, order(column(0, 2), Order.LESS_EQUAL, column(1, 3)).ofEntries());
    assertEquals(1, order(column(0, 4), Order.LESS, column(1, 3)).ofWhole());
    assertEquals(0, order(column(1, 4), Order.NOT_EQUAL, column(1, 3)).ofEntries());
  }

  @Test
  void aTieIsADoubtAndAFailureWhereThereMayBeNone() {
    ArrayComparison allowed = order(column(1, 2), Order.LESS_EQUAL, column(1, 3));
    assertEquals(new ArrayComparison(1, 0), allowed);
    ArrayComparison forbidden = order(column(1, 2), Order.LESS, column(1, 3));
    assertEquals(new ArrayComparison(1, 1), forbidden);
  }
}
