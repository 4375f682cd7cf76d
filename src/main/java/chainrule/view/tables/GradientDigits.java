package chainrule.view.tables;

import chainrule.check.GradientCheck.Row;
import java.text.DecimalFormat;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * How the two sides of a check are printed: all with as many decimals, five digits for the largest
 * number, and more where two sides that differ would look equal.
 */
public final class GradientDigits {
  private static final int DIGITS = 5;
  private static final int MAX_DIGITS = 12;

  private GradientDigits() {}

  /** Prints a side of one of these rows. */
  public static DoubleFunction<String> of(List<Row> rows) {
    DecimalFormat format = new WithoutMinusZero(pattern(rows));
    return x -> Double.isFinite(x) ? format.format(x) : Double.toString(x);
  }

  /** The pattern of {@link DecimalFormat} for the sides of these rows. */
  static String pattern(List<Row> rows) {
    int digits = DIGITS;
    while (digits < MAX_DIGITS && hidesADifference(rows, pattern(rows, digits))) {
      digits++;
    }
    return pattern(rows, digits);
  }

  private static boolean hidesADifference(List<Row> rows, String pattern) {
    DecimalFormat format = new WithoutMinusZero(pattern);
    return rows.stream()
        .filter(row -> !row.agrees())
        .anyMatch(row -> format.format(row.analytic()).equals(format.format(row.numeric())));
  }

  private static String pattern(List<Row> rows, int digits) {
    double largest = largest(rows);
    int exponent = largest == 0 ? 0 : (int) Math.floor(Math.log10(largest));
    return exponent < -3 || exponent > 5
        ? "0." + "0".repeat(digits - 1) + "E0"
        : "0." + "0".repeat(Math.max(1, digits - 1 - exponent));
  }

  /** The largest finite number, without its sign, among the sides of these rows; 0 without one. */
  public static double largest(List<Row> rows) {
    return rows.stream()
        .flatMapToDouble(row -> DoubleStream.of(row.analytic(), row.numeric()))
        .map(Math::abs)
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }
}
