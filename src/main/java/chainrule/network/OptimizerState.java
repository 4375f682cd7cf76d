package chainrule.network;

import org.apache.commons.math3.linear.RealVector;

/**
 * A place on the way down: the parameters, and what the optimiser remembers. Immutable; a step
 * gives the next place and leaves this one as it was.
 *
 * <p>Notebook 08.
 */
public interface OptimizerState {
  /** A copy of θ. */
  RealVector parameters();

  /**
   * The place after one more step.
   *
   * @param gradient g = ∂J/∂θ at {@link #parameters()}. Not modified.
   * @throws IllegalArgumentException if g is not as long as θ
   */
  OptimizerState step(RealVector gradient);
}
