package chainrule.train;

import java.util.SplittableRandom;

/** The upper half of a step: from a hidden vector h (v_c, or v̂ for CBOW) to outside words. */
interface OutputLayer {
  /**
   * One step of gradient descent on Σ_o J(h, o, U): U ← U − α ∂J/∂U, and gradient ← ∂J/∂h, both at
   * the U from before the step.
   *
   * @param h the hidden vector, length d, padded as the rows are. Not modified.
   * @param outsides the outside words o, in its first count places; repeats count. Not modified.
   * @param learningRate α
   * @param gradient overwritten with ∂J/∂h, padded likewise
   * @param random where the draws of this step come from
   */
  void step(
      float[] h,
      int[] outsides,
      int count,
      float learningRate,
      float[] gradient,
      SplittableRandom random);
}
