package chainrule.train;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The in-place form of {@link chainrule.word2vec.NaiveSoftmax}, summed over the outside words of a
 * window, which share one ŷ.
 *
 * <pre>
 *   z = U h      ŷ = softmax(z)      slope = n ŷ − Σ_o e_o      ∂J/∂h = Uᵀ slope      ∂J/∂U = slope hᵀ
 * </pre>
 */
final class NaiveSoftmaxLayer implements OutputLayer {
  private final Rows U;
  private final LossMeter meter;
  private final RowKernel kernel;
  private final int[] starts;
  private final float[] scores;
  private final double[] probabilities;

  NaiveSoftmaxLayer(Rows U, RowKernel kernel, LossMeter meter) {
    this.U = U;
    this.kernel = kernel;
    this.meter = meter;
    this.starts = new int[RowKernel.padded(U.size())];
    this.scores = new float[starts.length];
    this.probabilities = new double[U.size()];
    Arrays.setAll(starts, w -> w < U.size() ? U.start(w) : U.zeroRow());
  }

  @Override
  public void step(
      float[] h,
      int[] outsides,
      int count,
      float learningRate,
      float[] gradient,
      SplittableRandom random) {
    kernel.dots(U.entries(), starts, starts.length, h, scores);
    Divergence.check(scores, U.size(), learningRate);
    double logSumExp = softmax();
    for (int i = 0; i < count; i++) {
      if (meter.isDue()) {
        meter.add(logSumExp - scores[outsides[i]]);
      }
    }
    turnIntoSlopes(outsides, count);
    kernel.descend(U.entries(), starts, scores, starts.length, learningRate, h, gradient);
  }

  /** probabilities ← softmax(z); gives log Σ e^z. */
  private double softmax() {
    float max = Float.NEGATIVE_INFINITY;
    for (int w = 0; w < U.size(); w++) {
      max = Math.max(max, scores[w]);
    }
    double sum = 0;
    for (int w = 0; w < U.size(); w++) {
      probabilities[w] = StrictMath.exp(scores[w] - max);
      sum += probabilities[w];
    }
    for (int w = 0; w < U.size(); w++) {
      probabilities[w] /= sum;
    }
    return max + StrictMath.log(sum);
  }

  /** scores ← n ŷ − Σ_o e_o, and 0 for the rows of zeros. */
  private void turnIntoSlopes(int[] outsides, int count) {
    Arrays.fill(scores, U.size(), scores.length, 0);
    for (int w = 0; w < U.size(); w++) {
      scores[w] = (float) (count * probabilities[w]);
    }
    for (int i = 0; i < count; i++) {
      scores[outsides[i]]--;
    }
  }
}
