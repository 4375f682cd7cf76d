package chainrule.formula.eval;

import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import java.util.List;

/** Arrays put together from arrays. */
record BlockEvaluator(ArrayOperations by) {
  /** [a b; c d]: rows of parts. */
  Array of(List<List<Array>> rows) {
    List<Array> bands = rows.stream().map(this::beside).toList();
    int height = bands.stream().mapToInt(Array::rows).sum();
    int width = bands.get(0).columns();
    return by.gather(by.join(bands), height, width, (i, j) -> i * width + j);
  }

  private Array beside(List<Array> parts) {
    List<Array> turned = parts.stream().map(by::transpose).toList();
    int width = parts.stream().mapToInt(Array::columns).sum();
    int height = parts.get(0).rows();
    return by.gather(by.join(turned), height, width, (i, j) -> j * height + i);
  }
}
