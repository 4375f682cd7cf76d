package chainrule.formula.eval;

import chainrule.formula.ast.IndexVariable;
import java.util.ArrayList;
import java.util.List;

/** All values of some index letters at one point. */
public final class IndexAssignments {
  private IndexAssignments() {}

  /** Every combination of values, or the first so many spread over all of them. */
  public static List<List<Integer>> of(List<IndexVariable> letters, Evaluator evaluator, int most) {
    List<List<Integer>> all = List.of(List.of());
    for (IndexVariable letter : letters) {
      int[] range = evaluator.range(letter);
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> before : all) {
        for (int value : range) {
          List<Integer> values = new ArrayList<>(before);
          values.add(value);
          longer.add(values);
        }
      }
      all = thinned(longer, most);
    }
    return all;
  }

  private static List<List<Integer>> thinned(List<List<Integer>> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<List<Integer>> some = new ArrayList<>();
    for (int k = 0; k < most; k++) {
      some.add(all.get((int) ((long) k * all.size() / most)));
    }
    return some;
  }

  public static void set(List<IndexVariable> letters, List<Integer> values, Evaluator evaluator) {
    for (int k = 0; k < letters.size(); k++) {
      evaluator.set(letters.get(k), values.get(k));
    }
  }
}
