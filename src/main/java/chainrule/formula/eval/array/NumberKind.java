package chainrule.formula.eval.array;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** The kind of numbers that is computed with: doubles, or decimals of so many digits. */
public final class NumberKind {
  /** Doubles, of about 16 digits. */
  public static final NumberKind DOUBLES = new NumberKind(DoubleArray.of(0), 15);

  private final NumericArray seed;
  private final int digits;

  private NumberKind(NumericArray seed, int digits) {
    this.seed = seed;
    this.digits = digits;
  }

  /** Decimals of at least so many digits. */
  public static NumberKind decimals(int digits) {
    return new NumberKind(DecimalArray.zero(digits), digits);
  }

  /** How many digits a number has at least. */
  public int digits() {
    return digits;
  }

  /** A number. */
  public NumericArray number(double number) {
    return seed.filled(1, 1, number);
  }

  /** A number as it was written. */
  public NumericArray number(BigDecimal number) {
    return seed.written(number);
  }

  /** The same number everywhere. */
  public NumericArray filled(int rows, int columns, double number) {
    return seed.filled(rows, columns, number);
  }

  /** An array without values: NaN everywhere. */
  public NumericArray nothing(int rows, int columns) {
    return seed.filled(rows, columns, Double.NaN);
  }

  /** 1 where source is 0, and 0 where it is −1. */
  public NumericArray ones(int rows, int columns, IntBinaryOperator source) {
    return number(1).gather(rows, columns, NumericArray.places(rows, columns, source));
  }

  /** Whether an array is in this arithmetic. */
  public boolean isOf(NumericArray array) {
    return array.getClass() == seed.getClass();
  }

  /** The same numbers in this arithmetic; doubles are taken as they are written: 0.1 is 1/10. */
  public NumericArray of(NumericArray array) {
    if (isOf(array)) {
      return array;
    }
    List<NumericArray> numbers = new ArrayList<>();
    for (int k = 0; k < array.weight(); k++) {
      double each = array.at(k);
      numbers.add(Double.isFinite(each) ? number(BigDecimal.valueOf(each)) : number(each));
    }
    return seed.join(numbers)
        .gather(
            array.rows(),
            array.columns(),
            NumericArray.places(array.rows(), array.columns(), (i, j) -> i * array.columns() + j));
  }
}
