package chainrule.word2vec;

import static chainrule.math.Sigmoid.logSigmoid;
import static chainrule.math.Sigmoid.sigmoid;

import chainrule.math.Require;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The negative-sampling loss of one (center, outside) pair, and its gradients. The draw is already
 * made, so J is a pure function.
 *
 * <pre>
 *   J = −log σ(u_oᵀv_c) − Σ_s log σ(−u_{w_s}ᵀv_c)
 *   ∂J/∂v_c = −σ(−u_oᵀv_c) u_o + Σ_s σ(u_{w_s}ᵀv_c) u_{w_s}
 *   ∂J/∂u_o gains −σ(−u_oᵀv_c) v_c,   ∂J/∂u_{w_s} gains σ(u_{w_s}ᵀv_c) v_c for each s: a repeated negative counts twice
 * </pre>
 *
 * Notebook 05.
 *
 * @param outside o, the row of U that was observed
 * @param negatives w_1 … w_K, rows of U; repeats count, and o itself may be among them
 */
public record NegativeSampling(int outside, List<Integer> negatives) implements Loss {
  /** Copies the negatives; refuses a negative index. */
  public NegativeSampling {
    Require.wordIndex("outside", outside);
    negatives = List.copyOf(negatives);
    negatives.forEach(negative -> Require.wordIndex("negative", negative));
  }

  @Override
  public LossAndGradient at(RealVector centerVector, RealMatrix outsideVectors) {
    RealVector centerGradient = new ArrayRealVector(centerVector.getDimension());
    RealMatrix outsideGradient =
        MatrixUtils.createRealMatrix(
            outsideVectors.getRowDimension(), outsideVectors.getColumnDimension());
    double loss = lossAt(centerVector, outsideVectors);
    addTerm(outside, -1, centerVector, outsideVectors, centerGradient, outsideGradient);
    for (int negative : negatives) {
      addTerm(negative, 1, centerVector, outsideVectors, centerGradient, outsideGradient);
    }
    return new LossAndGradient(loss, centerGradient, outsideGradient);
  }

  @Override
  public double lossAt(RealVector centerVector, RealMatrix outsideVectors) {
    Require.wordVectors(outsideVectors, centerVector);
    Require.index("outside", outside, "U", outsideVectors.getRowDimension(), "rows");
    double loss = -logSigmoid(score(outside, centerVector, outsideVectors));
    for (int negative : negatives) {
      Require.index("negative", negative, "U", outsideVectors.getRowDimension(), "rows");
      loss -= logSigmoid(-score(negative, centerVector, outsideVectors));
    }
    return loss;
  }

  /**
   * Adds the gradients of −log σ(−sign · u_wᵀv_c), which are sign · σ(sign · u_wᵀv_c) times u_w and
   * v_c.
   */
  private static void addTerm(
      int w,
      int sign,
      RealVector vc,
      RealMatrix U,
      RealVector centerGradient,
      RealMatrix outsideGradient) {
    double slope = sign * sigmoid(sign * score(w, vc, U));
    centerGradient.combineToSelf(1, slope, U.getRowVector(w));
    outsideGradient.setRowVector(w, outsideGradient.getRowVector(w).combineToSelf(1, slope, vc));
  }

  private static double score(int w, RealVector vc, RealMatrix U) {
    return U.getRowVector(w).dotProduct(vc);
  }
}
