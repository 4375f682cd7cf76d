package chainrule.formula.eval;

import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import java.util.List;

/** Arrays put together from arrays. */
final class BlockArrays {
  private BlockArrays() {}

  /** [a b; c d]: rows of parts. */
  static Array of(List<List<Array>> rows) {
    List<Array> bands = rows.stream().map(BlockArrays::beside).toList();
    int height = bands.stream().mapToInt(Array::rows).sum();
    int width = bands.get(0).columns();
    return ArrayOperations.gather(
        ArrayOperations.join(bands), height, width, (i, j) -> i * width + j);
  }

  private static Array beside(List<Array> parts) {
    List<Array> turned = parts.stream().map(ArrayOperations::transpose).toList();
    int width = parts.stream().mapToInt(Array::columns).sum();
    int height = parts.get(0).rows();
    return ArrayOperations.gather(
        ArrayOperations.join(turned), height, width, (i, j) -> j * height + i);
  }
}
