package chainrule.word2vec;

import chainrule.math.CrossEntropy;
import chainrule.math.Require;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The naive-softmax loss of one (center, outside) pair, and its gradients.
 *
 * <pre>
 *   z = U v_c      ŷ = softmax(z)      J = −log ŷ_o
 *   ∂J/∂v_c = Uᵀ(ŷ − y)                ∂J/∂U = (ŷ − y) v_cᵀ                (y one-hot at o)
 * </pre>
 *
 * Notebooks 03 and 04. Stable for scores up to ±1e308.
 *
 * @param outside o, the row of U that was observed
 */
public record NaiveSoftmax(int outside) implements Loss {
  /** Refuses a negative index. */
  public NaiveSoftmax {
    Require.wordIndex("outside", outside);
  }

  @Override
  public LossAndGradient at(RealVector centerVector, RealMatrix outsideVectors) {
    RealVector z = scores(centerVector, outsideVectors);
    RealVector y = CrossEntropy.oneHot(outside, z.getDimension());
    RealVector error = CrossEntropy.gradientInScores(y, z);
    return new LossAndGradient(
        CrossEntropy.crossEntropyOfScores(y, z),
        outsideVectors.preMultiply(error),
        error.outerProduct(centerVector));
  }

  @Override
  public double lossAt(RealVector centerVector, RealMatrix outsideVectors) {
    RealVector z = scores(centerVector, outsideVectors);
    return CrossEntropy.crossEntropyOfScores(CrossEntropy.oneHot(outside, z.getDimension()), z);
  }

  private RealVector scores(RealVector centerVector, RealMatrix outsideVectors) {
    Require.wordVectors(outsideVectors, centerVector);
    Require.index("outside", outside, "U", outsideVectors.getRowDimension(), "rows");
    return outsideVectors.operate(centerVector);
  }
}
