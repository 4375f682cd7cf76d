package chainrule.formula.eval.array;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An array of numbers at the bottom: {@link DoubleArray} doubles or {@link DecimalArray} digits.
 * Immutable.
 */
public sealed interface NumericArray extends Array permits DoubleArray, DecimalArray {
  /** The k-th number, read row by row, as a double. */
  double at(int k);

  /** a + b, entry by entry; the shapes are equal. */
  NumericArray plus(NumericArray other);

  /** a − b, entry by entry; the shapes are equal. */
  default NumericArray minus(NumericArray other) {
    return plus(other.times(other.filled(1, 1, -1)));
  }

  /** a · b, entry by entry; the shapes are equal, or one side is a scalar. */
  NumericArray times(NumericArray other);

  /** The matrix product AB. */
  NumericArray product(NumericArray other);

  /** The numbers row by row, as doubles. */
  default DoubleStream doubles() {
    return IntStream.range(0, rows() * columns()).mapToDouble(this::at);
  }

  /** A⁻¹; every entry is NaN where there is none. */
  NumericArray inverse();

  /** f(a), entry by entry. */
  NumericArray map(ElementaryFunction f);

  /** The rows × columns array whose k-th number is number source[k] of this one, or 0 for −1. */
  NumericArray gather(int rows, int columns, int[] source);

  /** The numbers of these arrays of the same kind, one below the other. */
  NumericArray join(Iterable<? extends NumericArray> parts);

  /** A number of the same kind, as it was written. */
  NumericArray written(BigDecimal number);

  /** How far number k of this array and number j of another of the same kind are apart. */
  Gap gap(int k, NumericArray other, int j);

  /** Whether number k is at least number j of another array of the same kind. */
  boolean isAtLeast(int k, NumericArray other, int j);

  /** What computing the array takes, in numbers of doubles that take as long. */
  long cost();

  /** An array of the same kind with one number everywhere. */
  NumericArray filled(int rows, int columns, double number);

  /** The same numbers, taken to be exact. */
  NumericArray exact();

  /** The same numbers, each of which may be 10^error away from the exact one. */
  NumericArray within(double error);

  /** The same with another number in one place. */
  default NumericArray with(int place, NumericArray number) {
    int entries = rows() * columns();
    int[] source = new int[entries];
    Arrays.setAll(source, k -> k == place ? entries : k);
    return join(List.of(this, number)).gather(rows(), columns(), source);
  }

  /** source(i, j) for each entry, row by row: what {@link #gather} takes. */
  static int[] places(int rows, int columns, IntBinaryOperator source) {
    int[] places = new int[rows * columns];
    for (int k = 0; k < places.length; k++) {
      places[k] = source.applyAsInt(k / columns, k % columns);
    }
    return places;
  }

  @Override
  default NumericArray standard() {
    return this;
  }

  @Override
  default long weight() {
    return (long) rows() * columns();
  }

  /** Whether every number is finite. */
  boolean isFinite();
}
