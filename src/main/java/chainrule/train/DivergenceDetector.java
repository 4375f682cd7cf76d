package chainrule.train;

/** Detects that a training diverges. */
final class DivergenceDetector {
  private DivergenceDetector() {}

  /** Refuses a score uᵀv, from which every loss is made, that is not finite. */
  static void check(float[] scores, int count, float learningRate) {
    for (int t = 0; t < count; t++) {
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

  /** An update; refuses one after which a score uᵀv may not be finite. */
  static PairUpdate checked(PairUpdate update) {
    double size = update.centerVectorsAfter().getNorm() * update.outsideVectorsAfter().getNorm();
    if (!Double.isFinite(size)) {
      throw diverged("a score u·v is not finite", (float) update.learningRate());
    }
    return update;
  }

  private static IllegalStateException diverged(String what, float learningRate) {
    return new IllegalStateException(
        "training diverged: %s at learning rate %s; try a learning rate of %s"
            .formatted(what, learningRate, Math.min(0.025f, learningRate / 10)));
  }
}
