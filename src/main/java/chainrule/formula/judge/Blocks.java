package chainrule.formula.judge;

import chainrule.formula.value.Algebra;
import chainrule.formula.value.Value;
import java.util.List;

/** Arrays put together from arrays. */
final class Blocks {
  private Blocks() {}

  /** [a b; c d]: rows of parts. */
  static Value of(List<List<Value>> rows) {
    List<Value> bands = rows.stream().map(Blocks::beside).toList();
    int height = bands.stream().mapToInt(Value::rows).sum();
    int width = bands.get(0).columns();
    return Algebra.gather(Algebra.join(bands), height, width, (i, j) -> i * width + j);
  }

  private static Value beside(List<Value> parts) {
    List<Value> turned = parts.stream().map(Algebra::transpose).toList();
    int width = parts.stream().mapToInt(Value::columns).sum();
    int height = parts.get(0).rows();
    return Algebra.gather(Algebra.join(turned), height, width, (i, j) -> j * height + i);
  }
}
