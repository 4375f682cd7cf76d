package chainrule.notebook;

import chainrule.word2vec.LossAndGradient;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** The loss of a center word, an outside word and negatives, written by a student. */
@FunctionalInterface
public interface SampledLoss {
  /**
   * J, ∂J/∂v_c and ∂J/∂U.
   *
   * @param outside o
   * @param negatives w_1, …, w_K; one may occur more than once
   * @param centerVector v_c
   * @param outsideVectors U, row w is u_w
   */
  LossAndGradient at(
      int outside, List<Integer> negatives, RealVector centerVector, RealMatrix outsideVectors);
}
