package chainrule.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of consecutive pictures: a row that does not change is written once, with the numbers of the
 * first and the last picture that show it.
 */
final class RowIntervals {
  /** The Vega condition that a row is shown in the picture with the number {@code update}. */
  static final String FILTER = "datum.from <= update && update <= datum.to";

  private final Map<Map<String, Object>, Map<String, Object>> seen = new LinkedHashMap<>();
  private final List<Map<String, Object>> rows = new ArrayList<>();

  /**
   * The rows of the next picture.
   *
   * @param number of the picture, one more than that of the picture before
   * @param next its rows, different from each other; not modified
   */
  void add(int number, List<Map<String, Object>> next) {
    seen.keySet().retainAll(Set.copyOf(next));
    next.forEach(row -> seen.computeIfAbsent(row, any -> begin(row, number)).put("to", number));
  }

  private Map<String, Object> begin(Map<String, Object> row, int number) {
    Map<String, Object> span = new LinkedHashMap<>(row);
    span.put("from", number);
    rows.add(span);
    return span;
  }

  /** All rows, in the order in which they were first seen. */
  List<Map<String, Object>> rows() {
    return rows;
  }
}
