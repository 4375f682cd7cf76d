package chainrule.train;

import java.util.SplittableRandom;

/**
 * θ = (V, U), changed in place.
 *
 * @param V the center vectors, row w is v_w
 * @param U the outside vectors, row w is u_w
 */
record Parameters(Rows V, Rows U) {
  /** V small and random, U zero: every word is as likely as any other. */
  static Parameters start(int words, int dimension, SplittableRandom random) {
    return new Parameters(Rows.random(words, dimension, random), Rows.zeros(words, dimension));
  }
}
