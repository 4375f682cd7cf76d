package chainrule.network;

import org.apache.commons.math3.linear.RealVector;

/**
 * The parameters, and what an optimiser remembers between two steps. Immutable: a step returns the
 * next state.
 *
 * <p>Notebook 08.
 */
public interface OptimizerState {
  /** A copy of θ. */
  RealVector parameters();

  /**
   * The state after one more step.
   *
   * @param gradient g = ∂J/∂θ at {@link #parameters()}. Not modified.
   * @throws IllegalArgumentException if g is not as long as θ
   */
  OptimizerState step(RealVector gradient);
}
