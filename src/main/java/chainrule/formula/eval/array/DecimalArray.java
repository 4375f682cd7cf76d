package chainrule.formula.eval.array;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** An array of decimals, row by row, for where the digits of doubles are not enough. */
public final class DecimalArray implements NumericArray {
  private static final int DOUBLE_DIGITS = 8;
  private static final int DIGITS_A_DOUBLE_PAYS_FOR = 16;

  private final MathContext digits;
  private final int rows;
  private final int columns;
  private final Decimal[] numbers;

  private DecimalArray(MathContext digits, int rows, int columns, Decimal... numbers) {
    this.digits = digits;
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
    return new DecimalArray(new MathContext(digits, RoundingMode.HALF_EVEN), 1, 1, Decimal.ZERO);
  }

  @Override
  public NumericArray written(BigDecimal number) {
    return new DecimalArray(digits, 1, 1, Decimal.rounded(number, digits));
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
  public Gap gap(int k, NumericArray other, int j) {
    Decimal a = numbers[k];
    Decimal b = ((DecimalArray) other).numbers[j];
    Decimal apart = a.minus(b);
    double size = Math.max(a.logarithm(), b.logarithm());
    return new Gap(apart.logarithm(), size, apart.sign(), apart.error(), apart.hasAbsorbed());
  }

  @Override
  public boolean isAtLeast(int k, NumericArray other, int j) {
    Decimal difference = numbers[k].minus(((DecimalArray) other).numbers[j]);
    return difference.isNumber() && difference.sign() >= 0;
  }

  @Override
  public NumericArray exact() {
    return filledBy(rows, columns, k -> numbers[k].exact());
  }

  @Override
  public NumericArray within(double error) {
    return filledBy(rows, columns, k -> numbers[k].from(error, false));
  }

  @Override
  public long cost() {
    long each = digits.getPrecision();
    return numbers.length * each * each / DIGITS_A_DOUBLE_PAYS_FOR;
  }

  @Override
  public boolean isFinite() {
    for (Decimal number : numbers) {
      if (!number.isNumber()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public NumericArray plus(NumericArray other) {
    Decimal[] b = ((DecimalArray) other).numbers;
    return filledBy(rows, columns, k -> numbers[k].plus(b[k], digits));
  }

  @Override
  public NumericArray times(NumericArray other) {
    DecimalArray b = (DecimalArray) other;
    if (numbers.length < b.numbers.length) {
      return b.times(this);
    }
    int step = b.numbers.length == 1 ? 0 : 1;
    return filledBy(rows, columns, k -> numbers[k].times(b.numbers[k * step], digits));
  }

  @Override
  public NumericArray product(NumericArray other) {
    DecimalArray b = (DecimalArray) other;
    return filledBy(rows, b.columns, k -> entry(b, k / b.columns, k % b.columns));
  }

  private Decimal entry(DecimalArray b, int i, int j) {
    Decimal sum = Decimal.ZERO;
    for (int k = 0; k < columns; k++) {
      sum = sum.plus(numbers[i * columns + k].times(b.numbers[k * b.columns + j], digits), digits);
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
    NumericArray x = filledBy(rows, columns, k -> Decimal.of(start[k]));
    NumericArray two = filledBy(rows, columns, k -> Decimal.of(k % (columns + 1) == 0 ? 2 : 0));
    for (int known = DOUBLE_DIGITS; known < digits.getPrecision(); known *= 2) {
      x = x.product(two.plus(product(x).times(filled(1, 1, -1))));
    }
    DecimalArray inverse = (DecimalArray) x;
    return isInverse(inverse)
        ? inverse.withErrorOfInverse(this)
        : filled(rows, columns, Double.NaN);
  }

  /** Whether the iteration has come close: it does not where the matrix is singular. */
  private boolean isInverse(DecimalArray other) {
    NumericArray identity =
        filledBy(rows, columns, k -> Decimal.of(k % (columns + 1) == 0 ? 1 : 0));
    DecimalArray left = (DecimalArray) product(other).plus(identity.times(filled(1, 1, -1)));
    return Arrays.stream(left.numbers)
        .allMatch(d -> d.isNumber() && d.logarithm() <= -digits.getPrecision() / 2.0);
  }

  /** An error E of A makes one of A⁻¹EA⁻¹, and rounding is one of the last digits of A. */
  private NumericArray withErrorOfInverse(DecimalArray of) {
    double error = largest(of.numbers, Decimal::error);
    double rounding = largest(of.numbers, Decimal::logarithm) - digits.getPrecision();
    double sums = 2 * Math.log10(rows);
    double all = 2 * largest(numbers, Decimal::logarithm) + Decimal.total(error, rounding) + sums;
    boolean absorbed = Arrays.stream(of.numbers).anyMatch(Decimal::hasAbsorbed);
    return filledBy(rows, columns, k -> numbers[k].from(all, absorbed));
  }

  private static double largest(Decimal[] numbers, ToDoubleFunction<Decimal> of) {
    return Arrays.stream(numbers).mapToDouble(of).max().orElse(Decimal.EXACT);
  }

  @Override
  public NumericArray map(ElementaryFunction f) {
    DecimalFunctions functions = new DecimalFunctions(digits);
    return filledBy(rows, columns, k -> functions.at(f, numbers[k]));
  }

  @Override
  public NumericArray gather(int newRows, int newColumns, int[] source) {
    return filledBy(newRows, newColumns, k -> source[k] < 0 ? Decimal.ZERO : numbers[source[k]]);
  }

  @Override
  public NumericArray join(Iterable<? extends NumericArray> parts) {
    List<Decimal> joined = new ArrayList<>();
    parts.forEach(part -> joined.addAll(Arrays.asList(((DecimalArray) part).numbers)));
    return new DecimalArray(digits, joined.size(), 1, joined.toArray(Decimal[]::new));
  }

  @Override
  public NumericArray filled(int newRows, int newColumns, double number) {
    Decimal one = Decimal.of(number);
    return filledBy(newRows, newColumns, k -> one);
  }

  private DecimalArray filledBy(int newRows, int newColumns, IntFunction<Decimal> entry) {
    Decimal[] all = new Decimal[newRows * newColumns];
    Arrays.setAll(all, entry);
    return new DecimalArray(digits, newRows, newColumns, all);
  }
}
