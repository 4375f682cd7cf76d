package chainrule.word2vec;

import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The skip-gram loss of one window: a sum of losses is a loss.
 *
 * <pre>
 *   J_sg(v_c, w_{t−m} … w_{t+m}, U) = Σ_{−m ≤ j ≤ m, j ≠ 0} J(v_c, w_{t+j}, U)
 *   ∂J_sg/∂v_c = Σ ∂J/∂v_c      ∂J_sg/∂U = Σ ∂J/∂U      ∂J_sg/∂v_w = 0 for w ≠ c
 * </pre>
 *
 * Notebook 06.
 *
 * @param terms one loss for each outside word of the window, at least one
 */
public record SkipGram(List<Loss> terms) implements Loss {
  /** Copies the terms; refuses an empty window. */
  public SkipGram {
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException(
          "the window is empty; skip-gram needs at least one outside word");
    }
  }

  /**
   * The sum over a window.
   *
   * @param outsides the outside words w_{t+j}, in order; repeats count
   * @param term the loss of one outside word, for example {@code NaiveSoftmax::new}. It is called
   *     once for each position, so negatives are drawn here and not when the loss is evaluated.
   */
  public static SkipGram over(List<Integer> outsides, IntFunction<Loss> term) {
    return new SkipGram(outsides.stream().map(term::apply).toList());
  }

  @Override
  public LossAndGradient at(RealVector centerVector, RealMatrix outsideVectors) {
    return terms.stream()
        .map(J -> J.at(centerVector, outsideVectors))
        .reduce(LossAndGradient::plus)
        .orElseThrow();
  }

  @Override
  public double lossAt(RealVector centerVector, RealMatrix outsideVectors) {
    return terms.stream().mapToDouble(J -> J.lossAt(centerVector, outsideVectors)).sum();
  }
}
