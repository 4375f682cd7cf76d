package chainrule.formula.eval.array;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An array of doubles, row by row. The array is never changed once it is here. */
public final class DoubleArray implements NumericArray {
  /** Errors of doubles are not looked for: what is closer is computed again with more digits. */
  private static final double NOISE = -7;

  private final int rows;
  private final int columns;
  private final double[] numbers;

  /**
   * Keeps the array as it is.
   *
   * @param numbers rows · columns of them, row by row. Not modified; not to be changed afterwards.
   */
  public DoubleArray(int rows, int columns, double... numbers) {
    this.rows = rows;
    this.columns = columns;
    this.numbers = numbers;
  }

  /** A single number. */
  public static DoubleArray of(double number) {
    return new DoubleArray(1, 1, number);
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
    return numbers[k];
  }

  @Override
  public NumericArray plus(NumericArray other) {
    double[] b = ((DoubleArray) other).numbers;
    double[] sum = new double[numbers.length];
    for (int k = 0; k < sum.length; k++) {
      sum[k] = numbers[k] + b[k];
    }
    return new DoubleArray(rows, columns, sum);
  }

  @Override
  public NumericArray times(NumericArray other) {
    DoubleArray b = (DoubleArray) other;
    if (numbers.length < b.numbers.length) {
      return b.times(this);
    }
    int step = b.numbers.length == 1 ? 0 : 1;
    double[] product = new double[numbers.length];
    for (int k = 0; k < product.length; k++) {
      product[k] = numbers[k] * b.numbers[k * step];
    }
    return new DoubleArray(rows, columns, product);
  }

  @Override
  public NumericArray product(NumericArray other) {
    DoubleArray b = (DoubleArray) other;
    double[] product = new double[rows * b.columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < b.columns; j++) {
        double sum = 0;
        for (int k = 0; k < columns; k++) {
          sum += numbers[i * columns + k] * b.numbers[k * b.columns + j];
        }
        product[i * b.columns + j] = sum;
      }
    }
    return new DoubleArray(rows, b.columns, product);
  }

  @Override
  public NumericArray inverse() {
    double[] inverse = MatrixInverse.inverse(numbers, rows);
    return new DoubleArray(rows, columns, inverse);
  }

  @Override
  public NumericArray map(ElementaryFunction f) {
    double[] mapped = new double[numbers.length];
    for (int k = 0; k < mapped.length; k++) {
      mapped[k] = f.at(numbers[k]);
    }
    return new DoubleArray(rows, columns, mapped);
  }

  @Override
  public NumericArray gather(int newRows, int newColumns, int[] source) {
    double[] gathered = new double[source.length];
    for (int k = 0; k < source.length; k++) {
      gathered[k] = source[k] < 0 ? 0 : numbers[source[k]];
    }
    return new DoubleArray(newRows, newColumns, gathered);
  }

  @Override
  public NumericArray join(Iterable<? extends NumericArray> parts) {
    List<double[]> arrays = new ArrayList<>();
    parts.forEach(part -> arrays.add(((DoubleArray) part).numbers));
    double[] joined = new double[arrays.stream().mapToInt(a -> a.length).sum()];
    int start = 0;
    for (double[] array : arrays) {
      System.arraycopy(array, 0, joined, start, array.length);
      start += array.length;
    }
    return new DoubleArray(joined.length, 1, joined);
  }

  @Override
  public Gap gap(int k, NumericArray other, int j) {
    double a = numbers[k];
    double b = other.at(j);
    double size = Math.log10(Math.max(Math.abs(a), Math.abs(b)));
    return new Gap(Math.log10(Math.abs(a - b)), size, (int) Math.signum(a - b), NOISE, false);
  }

  @Override
  public boolean isAtLeast(int k, NumericArray other, int j) {
    return numbers[k] >= other.at(j);
  }

  @Override
  public NumericArray exact() {
    return this;
  }

  @Override
  public NumericArray within(double error) {
    return this;
  }

  @Override
  public long cost() {
    return numbers.length;
  }

  @Override
  public boolean isFinite() {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public NumericArray written(BigDecimal number) {
    return of(number.doubleValue());
  }

  @Override
  public NumericArray filled(int newRows, int newColumns, double number) {
    double[] all = new double[newRows * newColumns];
    Arrays.fill(all, number);
    return new DoubleArray(newRows, newColumns, all);
  }

  @Override
  public String toString() {
    return rows + "×" + columns + Arrays.toString(numbers);
  }
}
