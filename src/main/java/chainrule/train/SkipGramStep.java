package chainrule.train;

import java.util.SplittableRandom;

/** The in-place form of {@link chainrule.word2vec.SkipGram}. */
final class SkipGramStep implements WindowStep {
  private final FloatMatrix V;
  private final OutputLayer layer;
  private final RowKernel kernel;
  private final float[] gradient;

  SkipGramStep(FloatMatrix V, OutputLayer layer, RowKernel kernel) {
    this.V = V;
    this.layer = layer;
    this.kernel = kernel;
    this.gradient = V.spareRow();
  }

  @Override
  public void step(
      int center, int[] outsides, int count, float learningRate, SplittableRandom random) {
    layer.prepare(outsides, count, random);
    layer.step(V.row(center), learningRate, gradient);
    kernel.add(V.row(center), -learningRate, gradient);
  }
}
