package chainrule.train;

import java.util.SplittableRandom;

/** The in-place form of {@link chainrule.word2vec.Cbow}. */
final class CbowStep implements WindowStep {
  private final Rows V;
  private final OutputLayer layer;
  private final float[] sum;
  private final float[] gradient;
  private final int[] target = new int[1];

  CbowStep(Rows V, OutputLayer layer) {
    this.V = V;
    this.layer = layer;
    this.sum = V.paddedVector();
    this.gradient = V.paddedVector();
  }

  @Override
  public void step(
      int center, int[] outsides, int count, float learningRate, SplittableRandom random) {
    V.sum(outsides, count, sum);
    target[0] = center;
    layer.step(sum, target, 1, learningRate, gradient, random);
    for (int i = 0; i < count; i++) {
      V.addToRow(outsides[i], -learningRate, gradient);
    }
  }
}
