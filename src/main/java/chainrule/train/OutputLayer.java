package chainrule.train;

import java.util.SplittableRandom;

/** The upper half of a step: from a hidden vector h (v_c, or v̂ for CBOW) to outside words. */
interface OutputLayer {
  /**
   * Takes the outside words o of the step that follows, and draws what they need.
   *
   * @param outsides in its first count places; repeats count. Not modified.
   * @param random where the draws come from
   */
  void prepare(int[] outsides, int count, SplittableRandom random);

  /**
   * One step of gradient descent on Σ_o J(h, o, U): U ← U − α ∂J/∂U, and gradient ← ∂J/∂h, both at
   * the U from before the step.
   *
   * @param h the hidden vector, padded as the rows are. Not modified.
   * @param learningRate α
   * @param gradient overwritten with ∂J/∂h, padded likewise
   */
  void step(float[] h, float learningRate, float[] gradient);
}
