package chainrule.notebook;

import chainrule.word2vec.LossAndGradient;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** The loss of a center and an outside word, written by a student. */
@FunctionalInterface
public interface PairLoss {
  /**
   * J, ∂J/∂v_c and ∂J/∂U.
   *
   * @param outside o
   * @param centerVector v_c
   * @param outsideVectors U, row w is u_w
   */
  LossAndGradient at(int outside, RealVector centerVector, RealMatrix outsideVectors);
}
