package chainrule.train;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The in-place form of {@link chainrule.word2vec.Cbow}. */
final class CbowStep implements WindowStep {
  private final FloatMatrix V;
  private final OutputLayer layer;
  private final RowKernel kernel;
  private final float[] sum;
  private final float[] gradient;
  private final int[] target = new int[1];

  CbowStep(FloatMatrix V, OutputLayer layer, RowKernel kernel) {
    this.V = V;
    this.layer = layer;
    this.kernel = kernel;
    this.sum = V.spareRow();
    this.gradient = V.spareRow();
  }

  @Override
  public void step(
      int center, int[] outsides, int count, float learningRate, SplittableRandom random) {
    Arrays.fill(sum, 0);
    for (int i = 0; i < count; i++) {
      kernel.add(sum, 1, V.row(outsides[i]));
    }
    target[0] = center;
    layer.prepare(target, 1, random);
    layer.step(sum, learningRate, gradient);
    for (int i = 0; i < count; i++) {
      kernel.add(V.row(outsides[i]), -learningRate, gradient);
    }
  }
}
