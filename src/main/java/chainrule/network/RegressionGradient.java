package chainrule.network;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The loss of a softmax regression and its gradient at one point. Copies what it is given and what
 * it gives.
 *
 * @param loss J
 * @param weights ∂J/∂W, D_x×D_y
 */
public record RegressionGradient(double loss, RealMatrix weights) {
  /** Copies the gradient. */
  public RegressionGradient {
    weights = weights.copy();
  }

  /** A copy of ∂J/∂W. */
  @Override
  public RealMatrix weights() {
    return weights.copy();
  }

  /** ∂J/∂W row by row, in the order of {@link SoftmaxRegression#asVector()}. */
  public RealVector asVector() {
    return ParameterVector.of(weights);
  }
}
