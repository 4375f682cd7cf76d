package chainrule.train;

import static chainrule.math.Sigmoid.logSigmoid;
import static chainrule.math.Sigmoid.sigmoid;

import chainrule.text.NegativeSampler;
import java.util.Arrays;

/**
 * The in-place form of {@link chainrule.word2vec.NegativeSampling}.
 *
 * <p>The targets of a step are the outside words, each followed by its K negatives; a target's
 * label is 1 if it is an outside word and 0 if it is a negative.
 *
 * <pre>
 *   slope_t = σ(u_tᵀh) − label_t      ∂J/∂h = Σ_t slope_t u_t      ∂J/∂u_t gains slope_t h
 * </pre>
 */
final class NegativeSamplingLayer implements OutputLayer {
  private final Rows U;
  private final int negatives;
  private final NegativeSampler sampler;
  private final LossMeter meter;
  private final int[] targets;
  private final float[] scores;

  /**
   * @param negatives K
   * @param mostOutsides the largest number of outside words in one step
   */
  NegativeSamplingLayer(
      Rows U, int negatives, NegativeSampler sampler, LossMeter meter, int mostOutsides) {
    this.U = U;
    this.negatives = negatives;
    this.sampler = sampler;
    this.meter = meter;
    this.targets = new int[Rows.padded(mostOutsides * (negatives + 1))];
    this.scores = new float[targets.length];
  }

  @Override
  public void step(float[] h, int[] outsides, int count, float learningRate, float[] gradient) {
    int t = 0;
    for (int i = 0; i < count; i++) {
      targets[t++] = outsides[i];
      for (int s = 0; s < negatives; s++) {
        targets[t++] = sampler.draw(outsides[i]);
      }
    }
    descend(h, targets, t, learningRate, gradient);
  }

  /** The step for targets that are already drawn. */
  void descend(float[] h, int[] targets, int count, float learningRate, float[] gradient) {
    U.dots(targets, count, h, scores);
    Divergence.check(scores, count, learningRate);
    measure(count);
    for (int t = 0; t < count; t++) {
      scores[t] = slope(scores[t], label(t));
    }
    Arrays.fill(gradient, 0);
    U.addRowsTo(gradient, scores, targets, count);
    for (int t = 0; t < count; t++) {
      U.addToRow(targets[t], -learningRate * scores[t], h);
    }
  }

  /** σ(score) − label, without the subtraction: σ(x) − 1 = −σ(−x). */
  private static float slope(float score, int label) {
    return (float) (label == 1 ? -sigmoid(-score) : sigmoid(score));
  }

  private int label(int t) {
    return t % (negatives + 1) == 0 ? 1 : 0;
  }

  private void measure(int count) {
    for (int t = 0; t < count; t++) {
      if (label(t) == 1 && meter.isDue()) {
        meter.add(lossOfPair(t));
      }
    }
  }

  /** J = −log σ(u_oᵀh) − Σ_s log σ(−u_{w_s}ᵀh), for the pair whose outside word is target t. */
  private double lossOfPair(int t) {
    double loss = -logSigmoid(scores[t]);
    for (int s = 1; s <= negatives; s++) {
      loss -= logSigmoid(-scores[t + s]);
    }
    return loss;
  }
}
