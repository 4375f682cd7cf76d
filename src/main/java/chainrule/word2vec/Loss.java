package chainrule.word2vec;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A loss J(v_c, U) of one center vector and all outside vectors. Not sealed: a lambda of yours is a
 * peer of {@link NaiveSoftmax}.
 */
@FunctionalInterface
public interface Loss {
  /**
   * J, ∂J/∂v_c and ∂J/∂U at one point.
   *
   * @param centerVector v_c, length d. Not modified.
   * @param outsideVectors U, |V|×d, row w is u_w. Not modified.
   * @return J ≥ 0, and gradients shaped like v_c and U
   * @throws IllegalArgumentException if U does not have d columns, or an index of the loss is not a
   *     row of U
   */
  LossAndGradient at(RealVector centerVector, RealMatrix outsideVectors);

  /**
   * J alone, which is cheaper than J with its gradients.
   *
   * @param centerVector v_c, length d. Not modified.
   * @param outsideVectors U, |V|×d, row w is u_w. Not modified.
   * @return J ≥ 0
   * @throws IllegalArgumentException if U does not have d columns, or an index of the loss is not a
   *     row of U
   */
  default double lossAt(RealVector centerVector, RealMatrix outsideVectors) {
    return at(centerVector, outsideVectors).loss();
  }
}
