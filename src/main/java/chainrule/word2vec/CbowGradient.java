package chainrule.word2vec;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The CBOW loss and its gradients at one point. Copies what it is given and what it gives.
 *
 * @param loss J_cbow
 * @param contextGradient ∂J/∂v̂, length d, which is the gradient in the vector of every context
 *     word
 * @param outsideGradient ∂J/∂U, |V|×d
 */
public record CbowGradient(double loss, RealVector contextGradient, RealMatrix outsideGradient) {
  /** Copies both gradients. */
  public CbowGradient {
    contextGradient = contextGradient.copy();
    outsideGradient = outsideGradient.copy();
  }

  /** A copy of ∂J/∂v̂. */
  @Override
  public RealVector contextGradient() {
    return contextGradient.copy();
  }

  /** A copy of ∂J/∂U. */
  @Override
  public RealMatrix outsideGradient() {
    return outsideGradient.copy();
  }
}
