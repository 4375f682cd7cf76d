package chainrule.train;

import java.util.Arrays;

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
    this.sum = new float[V.dimension()];
    this.gradient = new float[V.dimension()];
  }

  @Override
  public void step(int center, int[] outsides, int count, float learningRate) {
    Arrays.fill(sum, 0);
    for (int i = 0; i < count; i++) {
      V.addRowTo(sum, 1, outsides[i]);
    }
    target[0] = center;
    layer.step(sum, target, 1, learningRate, gradient);
    for (int i = 0; i < count; i++) {
      V.addToRow(outsides[i], -learningRate, gradient);
    }
  }
}
