package chainrule.network;

import chainrule.math.Require;
import org.apache.commons.math3.linear.RealVector;

/**
 * Plain (stochastic) gradient descent.
 *
 * <pre>
 *   θ ← θ − α g
 * </pre>
 *
 * Notebook 08.
 *
 * @param learningRate α, above 0
 */
public record Sgd(double learningRate) implements Optimizer {
  /** Refuses an α that is not above 0 and finite. */
  public Sgd {
    Require.positive("learning rate", learningRate);
  }

  @Override
  public OptimizerState from(RealVector start) {
    return new Place(learningRate, start.copy());
  }

  private record Place(double alpha, RealVector theta) implements OptimizerState {
    @Override
    public RealVector parameters() {
      return theta.copy();
    }

    @Override
    public OptimizerState step(RealVector g) {
      Require.length("the gradient", g, theta.getDimension());
      return new Place(alpha, theta.subtract(g.mapMultiply(alpha)));
    }
  }
}
