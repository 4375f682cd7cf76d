package chainrule.formula.eval;

import chainrule.formula.ast.IndexVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All values of some index letters at one point. */
public final class IndexAssignments {
  private IndexAssignments() {}

  /**
   * Every combination of values, or so many spread over all of them.
   *
   * @param most how many at most
   * @param turn which of the others are left out: not the same ones each time
   */
  public static List<Map<IndexVariable, Integer>> of(
      List<IndexVariable> letters, Evaluator evaluator, int most, int turn) {
    List<Map<IndexVariable, Integer>> all = List.of(Map.of());
    for (IndexVariable letter : letters) {
      all = thinned(extended(all, letter, evaluator.range(letter)), most, turn);
    }
    return all;
  }

  private static List<Map<IndexVariable, Integer>> extended(
      List<Map<IndexVariable, Integer>> all, IndexVariable letter, int[] values) {
    List<Map<IndexVariable, Integer>> longer = new ArrayList<>();
    for (Map<IndexVariable, Integer> before : all) {
      for (int value : values) {
        Map<IndexVariable, Integer> more = new LinkedHashMap<>(before);
        more.put(letter, value);
        longer.add(more);
      }
    }
    return longer;
  }

  private static <T> List<T> thinned(List<T> all, int most, int turn) {
    if (all.size() <= most) {
      return all;
    }
    List<T> some = new ArrayList<>();
    for (int k = 0; k < most; k++) {
      some.add(all.get((int) ((long) k * all.size() / most + turn) % all.size()));
    }
    return some;
  }
}
