package chainrule.network;

import chainrule.math.Require;
import org.apache.commons.math3.linear.RealVector;

/**
 * Adam: momentum, divided by the usual size of each gradient's entry, so that every parameter moves
 * at about the same speed.
 *
 * <pre>
 *   m ← β₁m + (1 − β₁)g      v ← β₂v + (1 − β₂)g∘g      (m = v = 0 at the start, products entry by entry)
 *   θ ← θ − α m̂ / (√v̂ + ε)      with bias correction: m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ);   without: m̂ = m, v̂ = v
 * </pre>
 *
 * Notebook 08. Kingma and Ba, <i>Adam: a method for stochastic optimization</i>, 2015.
 *
 * @param learningRate α, above 0
 * @param beta1 β₁, in [0, 1): how much of the mean gradient is kept
 * @param beta2 β₂, in [0, 1): how much of the mean square is kept
 * @param epsilon ε, above 0: what is divided by when no gradient was seen
 * @param biasCorrection whether m and v are divided by what they lack after t steps
 */
public record Adam(
    double learningRate, double beta1, double beta2, double epsilon, boolean biasCorrection)
    implements Optimizer {
  /** Refuses numbers outside these ranges. */
  public Adam {
    Require.positive("learning rate", learningRate);
    Require.belowOne("beta1", beta1);
    Require.belowOne("beta2", beta2);
    Require.positive("epsilon", epsilon);
  }

  /**
   * With bias correction and the usual β₁ = 0.9, β₂ = 0.999, ε = 1e−8.
   *
   * @param learningRate α, above 0
   */
  public Adam(double learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8, true);
  }

  /** The same with m̂ = m and v̂ = v. */
  public Adam withoutBiasCorrection() {
    return new Adam(learningRate, beta1, beta2, epsilon, false);
  }

  @Override
  public OptimizerState from(RealVector start) {
    return new Place(this, start.copy(), start.mapMultiply(0), start.mapMultiply(0), 0);
  }

  /**
   * 1 − βᵗ, the sum of the weights that t gradients have in a moving average; 1 if not asked for.
   */
  private double weight(double beta, int t) {
    return biasCorrection ? 1 - StrictMath.pow(beta, t) : 1;
  }

  private record Place(Adam by, RealVector theta, RealVector m, RealVector v, int t)
      implements OptimizerState {
    @Override
    public RealVector parameters() {
      return theta.copy();
    }

    @Override
    public OptimizerState step(RealVector g) {
      Require.length("the gradient", g, theta.getDimension());
      RealVector mean = average(by.beta1, m, g);
      RealVector square = average(by.beta2, v, g.ebeMultiply(g));
      RealVector mHat = mean.mapDivide(by.weight(by.beta1, t + 1));
      RealVector vHat = square.mapDivide(by.weight(by.beta2, t + 1));
      RealVector size = vHat.map(StrictMath::sqrt).mapAdd(by.epsilon);
      RealVector next = theta.subtract(mHat.ebeDivide(size).mapMultiply(by.learningRate));
      return new Place(by, next, mean, square, t + 1);
    }

    private static RealVector average(double beta, RealVector old, RealVector now) {
      return old.mapMultiply(beta).add(now.mapMultiply(1 - beta));
    }
  }
}
