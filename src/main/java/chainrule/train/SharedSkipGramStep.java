package chainrule.train;

import java.util.SplittableRandom;

/**
 * One step on the pairs of one outside word o, whose K negatives are drawn once for all of them:
 * Σ_c J(v_c, o, U) over the centers c around it.
 *
 * <p>Over a text these are the pairs of {@link SkipGramStep}, taken together by o and not by c.
 * Each center still meets other negatives with each of its outside words, and the rows of U are
 * read from memory once a window.
 */
final class SharedSkipGramStep implements WindowStep {
  private final FloatMatrix V;
  private final NegativeSamplingLayer layer;
  private final RowKernel kernel;
  private final int[] outside = new int[1];
  private final float[][] centerVectors;
  private final float[][] gradients;

  /**
   * @param mostCenters the largest number of centers around a word
   */
  SharedSkipGramStep(
      FloatMatrix V, NegativeSamplingLayer layer, RowKernel kernel, int mostCenters) {
    this.V = V;
    this.layer = layer;
    this.kernel = kernel;
    this.centerVectors = new float[mostCenters][];
    this.gradients = V.spareRows(mostCenters);
  }

  @Override
  public void step(
      int middle, int[] around, int count, float learningRate, SplittableRandom random) {
    outside[0] = middle;
    layer.prepare(outside, 1, random);
    for (int i = 0; i < count; i++) {
      centerVectors[i] = V.row(around[i]);
    }
    layer.step(centerVectors, count, learningRate, gradients);
    for (int i = 0; i < count; i++) {
      kernel.add(centerVectors[i], -learningRate, gradients[i]);
    }
  }
}
