package chainrule.train;

import java.util.SplittableRandom;

/**
 * θ = (V, U), changed in place.
 *
 * @param V the center vectors, row w is v_w
 * @param U the outside vectors, row w is u_w
 */
record Parameters(FloatMatrix V, FloatMatrix U) {
  /** V small and random, U zero: every word is as likely as any other. */
  static Parameters start(int words, int dimension, SplittableRandom random) {
    return new Parameters(
        FloatMatrix.random(words, dimension, random), FloatMatrix.zeros(words, dimension));
  }
}
