package chainrule.network;

import chainrule.math.Require;
import org.apache.commons.math3.linear.RealVector;

/**
 * Gradient descent that goes on in the direction it came from.
 *
 * <pre>
 *   m ← βm + c g      θ ← θ − α m      (m = 0 at the start)
 *   c = 1 − β: m is a moving average of the gradients      c = 1: the classical form, a sum that fades
 * </pre>
 *
 * Notebook 08. The two forms take the same path when the classical α is (1 − β) times the other.
 *
 * @param learningRate α, above 0
 * @param beta β, in [0, 1): how much of m is kept
 * @param gain c, above 0: how much of the gradient is added
 */
public record Momentum(double learningRate, double beta, double gain) implements Optimizer {
  /** Refuses numbers outside these ranges. */
  public Momentum {
    Require.positive("learning rate", learningRate);
    Require.belowOne("beta", beta);
    Require.positive("gain", gain);
  }

  /**
   * m ← βm + (1 − β)g: the form of the course's hand-out.
   *
   * @param learningRate α, above 0
   * @param beta β, in [0, 1), often 0.9
   */
  public static Momentum movingAverage(double learningRate, double beta) {
    return new Momentum(learningRate, beta, 1 - beta);
  }

  /**
   * m ← βm + g: the form of many libraries.
   *
   * @param learningRate α, above 0
   * @param beta β, in [0, 1), often 0.9
   */
  public static Momentum classical(double learningRate, double beta) {
    return new Momentum(learningRate, beta, 1);
  }

  @Override
  public OptimizerState from(RealVector start) {
    return new Place(this, start.copy(), start.mapMultiply(0));
  }

  private record Place(Momentum by, RealVector theta, RealVector m) implements OptimizerState {
    @Override
    public RealVector parameters() {
      return theta.copy();
    }

    @Override
    public OptimizerState step(RealVector g) {
      Require.length("the gradient", g, theta.getDimension());
      RealVector next = m.mapMultiply(by.beta).add(g.mapMultiply(by.gain));
      return new Place(by, theta.subtract(next.mapMultiply(by.learningRate)), next);
    }
  }
}
