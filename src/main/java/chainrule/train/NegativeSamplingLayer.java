package chainrule.train;

import static chainrule.math.Sigmoid.logSigmoid;

import chainrule.text.NegativeSampler;
import java.util.SplittableRandom;

/**
 * The in-place form of {@link chainrule.word2vec.NegativeSampling}, summed over the outside words
 * of a window, each with K negatives of its own or all with the same K.
 *
 * <pre>
 *   slope_t = σ(u_tᵀh) − label_t      ∂J/∂h = Σ_t slope_t u_t      ∂J/∂u_t gains slope_t h
 * </pre>
 */
final class NegativeSamplingLayer implements OutputLayer {
  private final Rows U;
  private final RowKernel kernel;
  private final int negatives;
  private final boolean shared;
  private final NegativeSampler sampler;
  private final LossMeter meter;
  private final Targets targets;
  private final float[] scores;
  // the places of an outside word's negatives among the targets, one outside word after the other
  private final int[] outsidePlaces;
  private final int[] negativePlaces;

  /**
   * @param mostOutsides the largest number of outside words in one step
   */
  NegativeSamplingLayer(
      Rows U,
      RowKernel kernel,
      int negatives,
      boolean shared,
      NegativeSampler sampler,
      LossMeter meter,
      int mostOutsides) {
    this.U = U;
    this.kernel = kernel;
    this.negatives = negatives;
    this.shared = shared;
    this.sampler = sampler;
    this.meter = meter;
    int most = mostOutsides * (negatives + 1);
    this.targets = new Targets(U, most);
    this.scores = new float[RowKernel.padded(most)];
    this.outsidePlaces = new int[mostOutsides];
    this.negativePlaces = new int[mostOutsides * negatives];
  }

  @Override
  public void step(
      float[] h,
      int[] outsides,
      int count,
      float learningRate,
      float[] gradient,
      SplittableRandom random) {
    targets.clear();
    for (int i = 0; i < count; i++) {
      outsidePlaces[i] = targets.addOutside(outsides[i]);
    }
    if (shared) {
      drawShared(count, random);
    } else {
      drawForEach(outsides, count, random);
    }
    descend(h, count, learningRate, gradient);
  }

  private void drawForEach(int[] outsides, int count, SplittableRandom random) {
    int t = 0;
    for (int i = 0; i < count; i++) {
      for (int s = 0; s < negatives; s++) {
        negativePlaces[t++] = sampler.draw(outsides[i], random);
      }
    }
    for (int s = 0; s < t; s++) {
      negativePlaces[s] = targets.add(negativePlaces[s], 1);
    }
  }

  /** Draws K words that are no outside word of the window. */
  private void drawShared(int count, SplittableRandom random) {
    int outsideWords = targets.count();
    for (int s = 0; s < negatives; s++) {
      int negative = sampler.drawAny(random);
      while (targets.contains(negative) && targets.placeOf(negative) < outsideWords) {
        negative = sampler.drawAny(random);
      }
      negativePlaces[s] = targets.add(negative, count);
    }
  }

  private void descend(float[] h, int count, float learningRate, float[] gradient) {
    int filled = targets.fill();
    kernel.dots(U.entries(), targets.starts(), filled, h, scores);
    Divergence.check(scores, targets.count(), learningRate);
    for (int i = 0; i < count; i++) {
      if (meter.isDue()) {
        meter.add(lossOfPair(i));
      }
    }
    targets.turnIntoSlopes(scores, filled);
    kernel.descend(U.entries(), targets.starts(), scores, filled, learningRate, h, gradient);
  }

  /** J = −log σ(u_oᵀh) − Σ_s log σ(−u_{w_s}ᵀh), for outside word i. */
  private double lossOfPair(int i) {
    double loss = -logSigmoid(scores[outsidePlaces[i]]);
    int first = shared ? 0 : i * negatives;
    for (int s = first; s < first + negatives; s++) {
      loss -= logSigmoid(-scores[negativePlaces[s]]);
    }
    return loss;
  }
}
