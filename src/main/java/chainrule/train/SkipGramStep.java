package chainrule.train;

import java.util.SplittableRandom;

/** The in-place form of {@link chainrule.word2vec.SkipGram}. */
final class SkipGramStep implements WindowStep {
  private final Rows V;
  private final OutputLayer layer;
  private final float[] centerVector;
  private final float[] gradient;

  SkipGramStep(Rows V, OutputLayer layer) {
    this.V = V;
    this.layer = layer;
    this.centerVector = V.paddedVector();
    this.gradient = V.paddedVector();
  }

  @Override
  public void step(
      int center, int[] outsides, int count, float learningRate, SplittableRandom random) {
    V.copyRow(center, centerVector);
    layer.step(centerVector, outsides, count, learningRate, gradient, random);
    V.addToRow(center, -learningRate, gradient);
  }
}
