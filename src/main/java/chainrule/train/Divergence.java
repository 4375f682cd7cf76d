package chainrule.train;

/** Notices that a training has run away. */
final class Divergence {
  private Divergence() {}

  /** Refuses a score uᵀv, from which every loss is made, that is not finite. */
  static void check(float[] scores, int from, int to, float learningRate) {
    for (int t = from; t < to; t++) {
      if (!Float.isFinite(scores[t])) {
        throw diverged("a score u·v is " + scores[t], learningRate);
      }
    }
  }

  /** Refuses parameters with an entry that is not finite. */
  static void check(Parameters parameters, float learningRate) {
    if (!parameters.V().areFinite() || !parameters.U().areFinite()) {
      throw diverged("a vector has an entry that is not finite", learningRate);
    }
  }

  private static IllegalStateException diverged(String what, float learningRate) {
    return new IllegalStateException(
        "training diverged: %s at learning rate %s; try a learning rate of %s"
            .formatted(what, learningRate, Math.min(0.025f, learningRate / 10)));
  }
}
