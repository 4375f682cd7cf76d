package chainrule.formula.eval.array;

import java.util.List;
import java.util.Optional;

/**
 * a + Σ_k a_k ε_k, where the ε_k are the infinitesimals of one level.
 *
 * @param level which derivative they belong to; the parts are free of this level and of higher ones
 * @param primal a
 * @param tangents the a_k, as many as there are directions; empty where a_k = 0
 */
public record Dual(int level, Array primal, List<Optional<Array>> tangents) implements Array {
  @Override
  public int rows() {
    return primal.rows();
  }

  @Override
  public int columns() {
    return primal.columns();
  }

  @Override
  public NumericArray standard() {
    return primal.standard();
  }

  @Override
  public long weight() {
    long inner = primal.weight();
    int parts = 1 + tangents.size();
    return inner > Long.MAX_VALUE / parts ? Long.MAX_VALUE : inner * parts;
  }
}
