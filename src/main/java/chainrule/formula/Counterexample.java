package chainrule.formula;

import chainrule.formula.ast.Printer;
import chainrule.formula.eval.array.NumericArray;
import chainrule.formula.verify.Difference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A point at which the two sides differ.
 *
 * @param point what each letter is worth, in the order of declaration: rows of numbers
 * @param left the left side there
 * @param right the right side there
 */
public record Counterexample(
    Map<String, List<List<Double>>> point, List<List<Double>> left, List<List<Double>> right) {
  /** What is said of two sides that are printed alike. */
  public static final String BEHIND = "they agree in all digits that are shown";

  /** Copies the point, in its order. */
  public Counterexample {
    point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
  }

  static Counterexample of(Difference difference) {
    Map<String, List<List<Double>>> point = new LinkedHashMap<>();
    difference.letters().forEach((name, value) -> point.put(name, rows(value)));
    return new Counterexample(point, rows(difference.left()), rows(difference.right()));
  }

  /**
   * A number as people write it, with six digits: 0.5, 1.2E+9, −∞, undefined.
   *
   * @param number one entry of a letter or a side
   */
  public static String format(double number) {
    return NumberFormatter.of(List.of(List.of(number)));
  }

  private static List<List<Double>> rows(NumericArray array) {
    return IntStream.range(0, array.rows())
        .mapToObj(
            i ->
                IntStream.range(0, array.columns())
                    .mapToObj(j -> array.at(i * array.columns() + j))
                    .toList())
        .toList();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    point.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(Printer.named(name))
                .append(" = ")
                .append(NumberFormatter.of(value)));
    String at = text.isEmpty() ? "" : "at " + text + ": ";
    return at
        + "the left side is "
        + NumberFormatter.of(left)
        + ", the right side is "
        + NumberFormatter.of(right)
        + (looksEqual() ? "; " + BEHIND : "");
  }

  /** Whether both sides are printed alike: they are equal, or differ in digits behind those. */
  public boolean looksEqual() {
    return NumberFormatter.of(left).equals(NumberFormatter.of(right));
  }
}
