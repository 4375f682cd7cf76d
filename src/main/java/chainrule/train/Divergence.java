package chainrule.train;

/** Notices that a training has run away. */
final class Divergence {
  private Divergence() {}

  /** Returns the score uᵀv, from which every loss is made, if it is finite. */
  static float check(float score, float learningRate) {
    if (!Float.isFinite(score)) {
      throw new IllegalStateException(
          "training diverged: a score u·v is %s at learning rate %s; try a learning rate of %s"
              .formatted(score, learningRate, Math.min(0.025f, learningRate / 10)));
    }
    return score;
  }
}
