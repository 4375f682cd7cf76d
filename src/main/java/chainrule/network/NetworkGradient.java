package chainrule.network;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The loss of a network and its gradients at one point, each shaped like what it is a gradient in.
 * Copies what it is given and what it gives.
 *
 * @param loss J
 * @param W1 ∂J/∂W₁, D_x×H
 * @param b1 ∂J/∂b₁, length H
 * @param W2 ∂J/∂W₂, H×D_y
 * @param b2 ∂J/∂b₂, length D_y
 * @param x ∂J/∂X, N×D_x: row n is what example n would like to be changed by
 */
public record NetworkGradient(
    double loss, RealMatrix W1, RealVector b1, RealMatrix W2, RealVector b2, RealMatrix x) {
  /** Copies the gradients. */
  public NetworkGradient {
    W1 = W1.copy();
    b1 = b1.copy();
    W2 = W2.copy();
    b2 = b2.copy();
    x = x.copy();
  }

  /** A copy of ∂J/∂W₁. */
  @Override
  public RealMatrix W1() {
    return W1.copy();
  }

  /** A copy of ∂J/∂b₁. */
  @Override
  public RealVector b1() {
    return b1.copy();
  }

  /** A copy of ∂J/∂W₂. */
  @Override
  public RealMatrix W2() {
    return W2.copy();
  }

  /** A copy of ∂J/∂b₂. */
  @Override
  public RealVector b2() {
    return b2.copy();
  }

  /** A copy of ∂J/∂X. */
  @Override
  public RealMatrix x() {
    return x.copy();
  }

  /** ∂J/∂θ: that of W₁, b₁, W₂, b₂, in the order of {@link TwoLayerNetwork#asVector()}. */
  public RealVector asVector() {
    return ParameterVector.join(ParameterVector.of(W1), b1, ParameterVector.of(W2), b2);
  }
}
