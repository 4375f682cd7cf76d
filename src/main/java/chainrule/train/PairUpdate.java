package chainrule.train;

import chainrule.word2vec.LossAndGradient;
import chainrule.word2vec.NegativeSampling;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * One update of one pair, (V, U) before it and after it, with the textbook's gradient.
 *
 * <pre>
 *   v_c ← v_c − α ∂J/∂v_c      U ← U − α ∂J/∂U      J = −log σ(u_oᵀv_c) − Σ_s log σ(−u_{w_s}ᵀv_c)
 * </pre>
 *
 * Both gradients are taken before the update. Notebook 06. Copies what it is given and what it
 * gives.
 *
 * @param number which update it is, counted from 1
 * @param words the word of each row of V and U
 * @param center c, a row of V
 * @param loss J, which knows o and the negatives
 * @param learningRate α
 * @param centerVectors V before the update, |V|×d
 * @param outsideVectors U before the update, |V|×d
 */
public record PairUpdate(
    int number,
    List<String> words,
    int center,
    NegativeSampling loss,
    double learningRate,
    RealMatrix centerVectors,
    RealMatrix outsideVectors) {
  /** Copies the words and both matrices. */
  public PairUpdate {
    words = List.copyOf(words);
    centerVectors = centerVectors.copy();
    outsideVectors = outsideVectors.copy();
  }

  /** A copy of V before the update. */
  @Override
  public RealMatrix centerVectors() {
    return centerVectors.copy();
  }

  /** A copy of U before the update. */
  @Override
  public RealMatrix outsideVectors() {
    return outsideVectors.copy();
  }

  /** V after the update: the row of c is v_c − α ∂J/∂v_c, every other row is as it was. */
  public RealMatrix centerVectorsAfter() {
    RealMatrix after = centerVectors();
    after.setRowVector(
        center, vc().subtract(gradient().centerGradient().mapMultiply(learningRate)));
    return after;
  }

  /** U after the update, U − α ∂J/∂U. */
  public RealMatrix outsideVectorsAfter() {
    return outsideVectors.subtract(gradient().outsideGradient().scalarMultiply(learningRate));
  }

  /** J before the update. */
  public double lossBefore() {
    return loss.lossAt(vc(), outsideVectors);
  }

  /** J of the same pair and the same negatives after the update. */
  public double lossAfter() {
    return loss.lossAt(centerVectorsAfter().getRowVector(center), outsideVectorsAfter());
  }

  /** The scores u_wᵀv_c of all words before the update. */
  public RealVector scoresBefore() {
    return outsideVectors.operate(vc());
  }

  /** The scores u_wᵀv_c of all words after the update. */
  public RealVector scoresAfter() {
    return outsideVectorsAfter().operate(centerVectorsAfter().getRowVector(center));
  }

  private LossAndGradient gradient() {
    return loss.at(vc(), outsideVectors);
  }

  private RealVector vc() {
    return centerVectors.getRowVector(center);
  }
}
