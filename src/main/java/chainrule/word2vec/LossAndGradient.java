package chainrule.word2vec;

import chainrule.math.Require;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A loss and its gradients at one point. Copies what it is given and what it gives.
 *
 * @param loss J
 * @param centerGradient ∂J/∂v_c, length d
 * @param outsideGradient ∂J/∂U, |V|×d
 */
public record LossAndGradient(double loss, RealVector centerGradient, RealMatrix outsideGradient) {
  /** Copies both gradients. */
  public LossAndGradient {
    centerGradient = centerGradient.copy();
    outsideGradient = outsideGradient.copy();
  }

  /** A copy of ∂J/∂v_c. */
  @Override
  public RealVector centerGradient() {
    return centerGradient.copy();
  }

  /** A copy of ∂J/∂U. */
  @Override
  public RealMatrix outsideGradient() {
    return outsideGradient.copy();
  }

  /**
   * The derivative of a sum is the sum of the derivatives.
   *
   * @param other of the same shapes
   * @throws IllegalArgumentException if the shapes differ
   */
  public LossAndGradient plus(LossAndGradient other) {
    Require.sameLength("∂J/∂v_c", centerGradient, "the other one", other.centerGradient);
    Require.sameShape("∂J/∂U", outsideGradient, "the other one", other.outsideGradient);
    return new LossAndGradient(
        loss + other.loss,
        centerGradient.add(other.centerGradient),
        outsideGradient.add(other.outsideGradient));
  }
}
