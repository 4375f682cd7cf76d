package chainrule.formula;

import chainrule.formula.ast.Printer;
import chainrule.formula.verify.FailingPoint;
import chainrule.formula.verify.NumberFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A point at which the two sides differ.
 *
 * @param point what each letter is worth, in the order of declaration: rows of numbers
 * @param left the left side there
 * @param right the right side there
 */
public record Counterexample(
    Map<String, List<List<Double>>> point, List<List<Double>> left, List<List<Double>> right) {
  /** Copies the point, in its order. */
  public Counterexample {
    point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
  }

  static Counterexample of(FailingPoint found) {
    return new Counterexample(found.point(), found.left(), found.right());
  }

  /**
   * A number as people write it, with six digits: 0.5, 1.2E+9, −∞, undefined.
   *
   * @param number one entry of a letter or a side
   */
  public static String format(double number) {
    return NumberFormatter.of(List.of(List.of(number)));
  }

  @Override
  public String toString() {
    String at =
        point.entrySet().stream()
            .map(e -> Printer.named(e.getKey()) + " = " + NumberFormatter.of(e.getValue()))
            .collect(Collectors.joining(", "));
    return (at.isEmpty() ? "" : "at " + at + ": ")
        + "the left side is "
        + NumberFormatter.of(left)
        + ", the right side is "
        + NumberFormatter.of(right);
  }
}
