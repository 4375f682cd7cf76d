package chainrule.formula.repair.tree;

import java.util.ArrayList;
import java.util.List;

/** Two edits at two positions, the likelier slips first. */
final class EditPairs {
  private static final int MOST = 5_000;

  private EditPairs() {}

  static List<TreeEdit> of(List<TreeEdit> edits) {
    List<TreeEdit> likely =
        edits.stream().filter(edit -> EditCost.of(edit) < EditCost.RARE).toList();
    List<TreeEdit> pairs = new ArrayList<>();
    for (int total = 0; total <= EditCost.RARE; total++) {
      for (int a = 0; a < likely.size() && pairs.size() < MOST; a++) {
        for (int b = 0; b < a; b++) {
          if (EditCost.of(likely.get(a)) + EditCost.of(likely.get(b)) == total) {
            likely.get(b).and(likely.get(a)).ifPresent(pairs::add);
          }
        }
      }
    }
    return pairs.subList(0, Math.min(pairs.size(), MOST));
  }
}
