package chainrule.formula.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A point at which the two sides of a claim differ.
 *
 * @param point what each letter is worth, in the order of declaration: rows of numbers
 * @param left the left side there
 * @param right the right side there
 */
public record FailingPoint(
    Map<String, List<List<Double>>> point, List<List<Double>> left, List<List<Double>> right) {
  /** Copies the point, in its order. */
  public FailingPoint {
    point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
  }
}
