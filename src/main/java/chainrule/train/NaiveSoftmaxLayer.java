package chainrule.train;

import java.util.Arrays;

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
  private final int[] everyWord;
  private final float[] scores;
  private final double[] probabilities;

  NaiveSoftmaxLayer(Rows U, LossMeter meter) {
    this.U = U;
    this.meter = meter;
    this.everyWord = new int[Rows.padded(U.size())];
    this.scores = new float[everyWord.length];
    this.probabilities = new double[U.size()];
    Arrays.setAll(everyWord, w -> w);
  }

  @Override
  public void step(float[] h, int[] outsides, int count, float learningRate, float[] gradient) {
    U.dots(everyWord, U.size(), h, scores);
    Divergence.check(scores, U.size(), learningRate);
    double logSumExp = softmax();
    for (int i = 0; i < count; i++) {
      if (meter.isDue()) {
        meter.add(logSumExp - scores[outsides[i]]);
      }
    }
    turnIntoSlopes(outsides, count);
    Arrays.fill(gradient, 0);
    U.addRowsTo(gradient, scores, everyWord, U.size());
    for (int w = 0; w < U.size(); w++) {
      U.addToRow(w, -learningRate * scores[w], h);
    }
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

  /** scores ← n ŷ − Σ_o e_o. */
  private void turnIntoSlopes(int[] outsides, int count) {
    for (int w = 0; w < U.size(); w++) {
      scores[w] = (float) (count * probabilities[w]);
    }
    for (int i = 0; i < count; i++) {
      scores[outsides[i]]--;
    }
  }
}
