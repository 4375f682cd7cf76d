package chainrule.train;

import static chainrule.math.Sigmoid.logSigmoid;

import chainrule.text.NegativeSampler;
import java.util.SplittableRandom;

/**
 * The in-place form of {@link chainrule.word2vec.NegativeSampling}, summed over the outside words
 * it is prepared for, each with K negatives of its own.
 *
 * <pre>
 *   slope_t = σ(u_tᵀh) − label_t      ∂J/∂h = Σ_t slope_t u_t      ∂J/∂u_t gains slope_t h
 * </pre>
 */
final class NegativeSamplingLayer implements OutputLayer {
  private final RowKernel kernel;
  private final int negatives;
  private final NegativeSampler sampler;
  private final LossMeter meter;
  private final OutputTargets targets;
  private final float[] scores;
  // places among the targets: of each outside word, and of its negatives, K by K
  private final int[] outsidePlaces;
  private final int[] negativePlaces;
  private final float[][] hidden = new float[1][];
  private final float[][] gradients = new float[1][];
  private int count;

  /**
   * @param mostOutsides the largest number of outside words in one step
   * @param mostHidden the largest number of hidden vectors in one step
   */
  NegativeSamplingLayer(
      FloatMatrix U,
      RowKernel kernel,
      int negatives,
      NegativeSampler sampler,
      LossMeter meter,
      int mostOutsides,
      int mostHidden) {
    this.kernel = kernel;
    this.negatives = negatives;
    this.sampler = sampler;
    this.meter = meter;
    int most = mostOutsides * (negatives + 1);
    this.targets = new OutputTargets(U, most);
    this.scores = new float[mostHidden * RowKernel.padded(most)];
    this.outsidePlaces = new int[mostOutsides];
    this.negativePlaces = new int[mostOutsides * negatives];
  }

  @Override
  public void prepare(int[] outsides, int count, SplittableRandom random) {
    targets.clear();
    this.count = count;
    for (int i = 0; i < count; i++) {
      outsidePlaces[i] = targets.addOutside(outsides[i]);
    }
    for (int i = 0, t = 0; i < count; i++) {
      for (int s = 0; s < negatives; s++) {
        negativePlaces[t++] = targets.add(sampler.draw(outsides[i], random));
      }
    }
    targets.fill();
  }

  @Override
  public void step(float[] h, float learningRate, float[] gradient) {
    hidden[0] = h;
    gradients[0] = gradient;
    step(hidden, 1, learningRate, gradients);
  }

  /**
   * One step of gradient descent on Σ_h Σ_o J(h, o, U) for several hidden vectors: U ← U − α ∂J/∂U,
   * and gradients ← ∂J/∂h, all at the U from before the step.
   *
   * @param hidden the hidden vectors, in its first places, padded as the rows are. Not modified.
   * @param many their number
   * @param gradients its first places are overwritten
   */
  void step(float[][] hidden, int many, float learningRate, float[][] gradients) {
    int filled = targets.filled();
    kernel.dots(hidden, many, targets.rows(), filled, scores);
    DivergenceDetector.check(scores, many * filled, learningRate);
    for (int i = 0; i < many; i++) {
      measure(i * filled);
      targets.turnIntoSlopes(scores, i * filled);
    }
    kernel.descend(hidden, many, targets.rows(), filled, scores, learningRate, gradients);
  }

  private void measure(int from) {
    for (int i = 0; i < count; i++) {
      if (meter.isDue()) {
        meter.add(lossOfPair(from, i));
      }
    }
  }

  /** J = −log σ(u_oᵀh) − Σ_s log σ(−u_{w_s}ᵀh), for outside word i; h's scores begin at from. */
  private double lossOfPair(int from, int i) {
    double loss = -logSigmoid(scores[from + outsidePlaces[i]]);
    for (int s = i * negatives; s < (i + 1) * negatives; s++) {
      loss -= logSigmoid(-scores[from + negativePlaces[s]]);
    }
    return loss;
  }
}
