package chainrule.formula.verify;

import chainrule.formula.ast.Printer;
import java.util.List;
import java.util.Map;

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
    point = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(point));
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
        + NumberFormatter.of(right);
  }
}
