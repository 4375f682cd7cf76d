package chainrule.formula.eval.array;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpField;

/** An array of decimals, row by row, for where the digits of doubles are not enough. */
public final class DecimalArray implements NumericArray {
  private static final int DOUBLE_DIGITS = 8;
  private static final int DIGITS_OF_RADIX = 4;

  private final DfpField field;
  private final int rows;
  private final int columns;
  private final Dfp[] numbers;

  private DecimalArray(DfpField field, int rows, int columns, Dfp... numbers) {
    this.field = field;
    this.rows = rows;
    this.columns = columns;
    this.numbers = numbers;
  }

  /**
   * A single number, to be the {@linkplain #filled seed} of others.
   *
   * @param digits how many it has at least
   */
  static DecimalArray zero(int digits) {
    DfpField field = new DfpField(digits);
    return new DecimalArray(field, 1, 1, field.getZero());
  }

  @Override
  public NumericArray written(BigDecimal number) {
    return new DecimalArray(field, 1, 1, field.newDfp(number.toString()));
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public double at(int k) {
    return numbers[k].toDouble();
  }

  @Override
  public NumericArray plus(NumericArray other) {
    Dfp[] b = ((DecimalArray) other).numbers;
    return filledBy(rows, columns, k -> numbers[k].add(b[k]));
  }

  @Override
  public NumericArray times(NumericArray other) {
    DecimalArray b = (DecimalArray) other;
    if (numbers.length < b.numbers.length) {
      return b.times(this);
    }
    int step = b.numbers.length == 1 ? 0 : 1;
    return filledBy(rows, columns, k -> numbers[k].multiply(b.numbers[k * step]));
  }

  @Override
  public NumericArray product(NumericArray other) {
    DecimalArray b = (DecimalArray) other;
    return filledBy(rows, b.columns, k -> entry(b, k / b.columns, k % b.columns));
  }

  private Dfp entry(DecimalArray b, int i, int j) {
    Dfp sum = field.getZero();
    for (int k = 0; k < columns; k++) {
      sum = sum.add(numbers[i * columns + k].multiply(b.numbers[k * b.columns + j]));
    }
    return sum;
  }

  /**
   * One step of Newton's iteration doubles the digits: X ← X(2I − AX), from the inverse in doubles,
   * of which half the digits are relied on.
   */
  @Override
  public NumericArray inverse() {
    double[] doubles = new double[numbers.length];
    Arrays.setAll(doubles, this::at);
    double[] start = MatrixInverse.inverse(doubles, rows);
    NumericArray x = filledBy(rows, columns, k -> field.newDfp(start[k]));
    NumericArray two = filledBy(rows, columns, k -> field.newDfp(k % (columns + 1) == 0 ? 2 : 0));
    for (int known = DOUBLE_DIGITS; known < field.getRadixDigits() * DIGITS_OF_RADIX; known *= 2) {
      x = x.product(two.plus(product(x).times(filled(1, 1, -1))));
    }
    return x;
  }

  @Override
  public NumericArray map(ElementaryFunction f) {
    return filledBy(rows, columns, k -> f.at(numbers[k]));
  }

  @Override
  public NumericArray gather(int newRows, int newColumns, int[] source) {
    return filledBy(newRows, newColumns, k -> source[k] < 0 ? field.getZero() : numbers[source[k]]);
  }

  @Override
  public NumericArray join(Iterable<? extends NumericArray> parts) {
    List<Dfp> joined = new ArrayList<>();
    parts.forEach(part -> joined.addAll(Arrays.asList(((DecimalArray) part).numbers)));
    return new DecimalArray(field, joined.size(), 1, joined.toArray(Dfp[]::new));
  }

  @Override
  public NumericArray filled(int newRows, int newColumns, double number) {
    Dfp one = field.newDfp(number);
    return filledBy(newRows, newColumns, k -> one);
  }

  private DecimalArray filledBy(
      int newRows, int newColumns, java.util.function.IntFunction<Dfp> entry) {
    Dfp[] all = new Dfp[newRows * newColumns];
    Arrays.setAll(all, entry);
    return new DecimalArray(field, newRows, newColumns, all);
  }
}
