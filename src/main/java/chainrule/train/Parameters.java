package chainrule.train;

import chainrule.text.Vocabulary;
import java.util.SplittableRandom;

/**
 * θ = (V, U), changed in place.
 *
 * @param V the center vectors, row w is v_w
 * @param U the outside vectors, row w is u_w
 */
record Parameters(Rows V, Rows U) {
  /** V small and random, U zero: every word is as likely as any other. */
  static Parameters start(Vocabulary vocabulary, int dimension, SplittableRandom random) {
    Requirements.memory(vocabulary.size(), dimension, Runtime.getRuntime().maxMemory());
    return new Parameters(
        Rows.random(vocabulary.size(), dimension, random),
        Rows.zeros(vocabulary.size(), dimension));
  }
}
