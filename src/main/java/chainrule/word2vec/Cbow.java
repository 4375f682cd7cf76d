package chainrule.word2vec;

import chainrule.math.Require;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The continuous-bag-of-words loss of one window: one term, in the sum of the context vectors.
 *
 * <pre>
 *   v̂ = Σ_{−m ≤ j ≤ m, j ≠ 0} v_{w_{t+j}}      J_cbow = J(v̂, w_t, U)
 *   ∂J_cbow/∂v_{w_{t+j}} = ∂J/∂v̂, the same for every context word
 * </pre>
 *
 * Notebook 06.
 *
 * @param term J, the loss of the word in the middle
 */
public record Cbow(Loss term) {
  /**
   * J_cbow and its gradients at one point.
   *
   * @param contextVectors the vectors v_{w_{t+j}} of the context words, each of length d, at least
   *     one. Not modified.
   * @param outsideVectors U, |V|×d. Not modified.
   * @throws IllegalArgumentException if there is no context vector or the shapes do not fit
   */
  public CbowGradient at(List<RealVector> contextVectors, RealMatrix outsideVectors) {
    contextVectors.forEach(
        v -> Require.sameLength("a context vector", v, "the first one", contextVectors.get(0)));
    RealVector sum =
        contextVectors.stream()
            .reduce(RealVector::add)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the context is empty; CBOW needs at least one context word"));
    LossAndGradient result = term.at(sum, outsideVectors);
    return new CbowGradient(result.loss(), result.centerGradient(), result.outsideGradient());
  }
}
