package chainrule.network;

import chainrule.math.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.RealVector;

/**
 * The rule by which a step is computed from a gradient. It has no state: what is remembered between
 * two steps is in an {@link OptimizerState}.
 *
 * <p>Notebook 08.
 */
@FunctionalInterface
public interface Optimizer {
  /**
   * The state before the first step.
   *
   * @param start θ. Not modified.
   */
  OptimizerState from(RealVector start);

  /**
   * The parameters after each step: θ_0, θ_1, …
   *
   * @param gradient ∂J/∂θ at any θ
   * @param start θ_0. Not modified.
   * @param steps how many, at least 0
   * @return steps + 1 points, the start first; fewer if Stop was pressed
   * @throws IllegalArgumentException if the number of steps is negative
   * @throws IllegalStateException if θ is no longer finite: the steps are too long
   */
  default List<RealVector> path(UnaryOperator<RealVector> gradient, RealVector start, int steps) {
    Require.atLeast("steps", steps, 0);
    OptimizerState descent = from(start);
    List<RealVector> path = new ArrayList<>(List.of(descent.parameters()));
    for (int t = 0; t < steps && !Thread.currentThread().isInterrupted(); t++) {
      descent = next(descent, gradient, t);
      path.add(descent.parameters());
    }
    return List.copyOf(path);
  }

  /**
   * Where a descent ends.
   *
   * @param gradient ∂J/∂θ at any θ
   * @param start θ_0. Not modified.
   * @param steps how many, at least 0
   * @return the last point; an earlier one if Stop was pressed
   * @throws IllegalArgumentException if the number of steps is negative
   * @throws IllegalStateException if θ is no longer finite: the steps are too long
   */
  default RealVector minimise(UnaryOperator<RealVector> gradient, RealVector start, int steps) {
    Require.atLeast("steps", steps, 0);
    OptimizerState descent = from(start);
    for (int t = 0; t < steps && !Thread.currentThread().isInterrupted(); t++) {
      descent = next(descent, gradient, t);
    }
    return descent.parameters();
  }

  private OptimizerState next(OptimizerState descent, UnaryOperator<RealVector> gradient, int t) {
    OptimizerState next = descent.step(gradient.apply(descent.parameters()));
    RealVector theta = next.parameters();
    if (theta.isNaN() || theta.isInfinite()) {
      throw new IllegalStateException(
          "the descent diverged: after step %d of %s a parameter is not finite; take a smaller learning rate"
              .formatted(t + 1, this));
    }
    return next;
  }
}
