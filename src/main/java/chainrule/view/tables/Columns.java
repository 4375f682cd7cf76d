package chainrule.view.tables;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** One property of a list of things, as a Tablesaw column that prints the digits that matter. */
final class Columns {
  /** A table has no more rows than this. */
  static final int MAX_ROWS = 12;

  /** One digit after the point, as errors are printed. */
  static final String ERROR = "0.0E0";

  /** Two digits after the point, as probabilities are printed. */
  static final String TWO = "0.00";

  /** Three digits after the point, as similarities and losses are printed. */
  static final String THREE = "0.000";

  /** One digit after the point, as times are printed. */
  static final String ONE = "0.0";

  /** Five digits after the point, as vectors are printed. */
  static final String FIVE = "0.00000";

  /** A whole number. */
  static final String WHOLE = "#,##0";

  private static final String FIVE_SCIENTIFIC = "0.0000E0";

  private Columns() {}

  static <T> StringColumn words(String name, List<T> things, Function<T, String> word) {
    return StringColumn.create(name, things.stream().map(word).toList());
  }

  static <T> DoubleColumn numbers(
      String name, String pattern, Collection<T> things, ToDoubleFunction<T> number) {
    DoubleColumn column = DoubleColumn.create(name, things.stream().mapToDouble(number).toArray());
    column.setPrintFormatter(new NumberColumnFormatter(new WithoutMinusZero(pattern), "NaN"));
    return column;
  }

  /** Five digits, with an exponent where the numbers are very small or very large. */
  static <T> DoubleColumn gradients(String name, Collection<T> things, ToDoubleFunction<T> number) {
    double largest = things.stream().mapToDouble(number).map(Math::abs).max().orElse(0);
    boolean plain = largest == 0 || (largest >= 1e-3 && largest < 1e6);
    return numbers(name, plain ? FIVE : FIVE_SCIENTIFIC, things, number);
  }
}
