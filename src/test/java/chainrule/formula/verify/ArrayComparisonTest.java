package chainrule.formula.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.formula.ast.Condition.Order;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** How far apart two arrays are. */
class ArrayComparisonTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static NumericArray column(double... numbers) {
    return new DoubleArray(numbers.length, 1, numbers);
  }

  private static double error(NumericArray a, NumericArray b) {
    return ArrayComparison.error(a, Order.EQUAL, b);
  }

  @Test
  void theErrorIsRelativeToTheLargestEntry() {
    assertEquals(0.25, error(column(4, 1), column(4, 2)));
    assertEquals(0, error(column(4, 1), column(4, 1)));
  }

  @Test
  void theErrorOfSmallNumbersIsRelativeToTheFloor() {
    assertEquals(1e-3, error(DoubleArray.of(1e-6), DoubleArray.of(2e-6)), 1e-12);
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

  @Test
  void anOrderHoldsForEveryEntryOrNot() {
    assertEquals(0, ArrayComparison.error(column(1, 2), Order.LESS_EQUAL, column(1, 3)));
    assertEquals(1, ArrayComparison.error(column(1, 2), Order.LESS, column(1, 3)));
    assertEquals(1, ArrayComparison.error(column(1, 4), Order.LESS_EQUAL, column(1, 3)));
  }

  @Test
  void decimalsAreSubtractedInTheirOwnDigits() {
    NumberKind digits = NumberKind.decimals(40);
    NumericArray one = digits.number(BigDecimal.ONE);
    NumericArray more = digits.number(new BigDecimal("1.00000000000000000000000000001"));
    assertEquals(1e-29, error(one, more), 1e-38);
  }
}
