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
  private final FloatMatrix U;
  private final LossMeter meter;
  private final RowKernel kernel;
  private final float[][] rows;
  private final float[] scores;
  private final double[] probabilities;
  private final float[][] hidden = new float[1][];
  private final float[][] gradients = new float[1][];
  private int[] outsides = {};
  private int count;

  NaiveSoftmaxLayer(FloatMatrix U, RowKernel kernel, LossMeter meter) {
    this.U = U;
    this.kernel = kernel;
    this.meter = meter;
    this.rows = new float[RowKernel.padded(U.size())][];
    this.scores = new float[rows.length];
    this.probabilities = new double[U.size()];
    float[] filler = U.spareRow();
    Arrays.setAll(rows, w -> w < U.size() ? U.row(w) : filler);
  }

  @Override
  public void prepare(int[] outsides, int count, SplittableRandom random) {
    this.outsides = outsides;
    this.count = count;
  }

  @Override
  public void step(float[] h, float learningRate, float[] gradient) {
    hidden[0] = h;
    gradients[0] = gradient;
    kernel.dots(hidden, 1, rows, rows.length, scores);
    DivergenceDetector.check(scores, U.size(), learningRate);
    double logSumExp = softmax();
    for (int i = 0; i < count; i++) {
      if (meter.isDue()) {
        meter.add(logSumExp - scores[outsides[i]]);
      }
    }
    turnIntoSlopes();
    kernel.descend(hidden, 1, rows, rows.length, scores, learningRate, gradients);
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

  /** scores ← n ŷ − Σ_o e_o, and 0 for the row of zeros. */
  private void turnIntoSlopes() {
    Arrays.fill(scores, U.size(), scores.length, 0);
    for (int w = 0; w < U.size(); w++) {
      scores[w] = (float) (count * probabilities[w]);
    }
    for (int i = 0; i < count; i++) {
      scores[outsides[i]]--;
    }
  }
}
