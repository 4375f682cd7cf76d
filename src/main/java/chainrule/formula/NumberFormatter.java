package chainrule.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers as people write them: 0.5, (1, −2), [1 2; 3 4]. */
public final class NumberFormatter {
  private static final MathContext DIGITS = new MathContext(6);

  private NumberFormatter() {}

  /** A number alone, a column in parentheses, anything else row by row in brackets. */
  public static String of(List<List<Double>> rows) {
    boolean column = rows.stream().allMatch(row -> row.size() == 1);
    if (column && rows.size() == 1) {
      return of(rows.get(0).get(0));
    }
    return column
        ? rows.stream().map(row -> of(row.get(0))).collect(Collectors.joining(", ", "(", ")"))
        : rows.stream()
            .map(row -> row.stream().map(NumberFormatter::of).collect(Collectors.joining(" ")))
            .collect(Collectors.joining("; ", "[", "]"));
  }

  private static String of(double number) {
    if (!Double.isFinite(number)) {
      return Double.isNaN(number) ? "undefined" : number > 0 ? "+∞" : "−∞";
    }
    BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    boolean plain =
        rounded.signum() == 0
            || (rounded.precision() - rounded.scale() > -4
                && rounded.precision() - rounded.scale() < 9);
    return plain ? rounded.toPlainString() : rounded.toString();
  }
}
