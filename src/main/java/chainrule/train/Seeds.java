package chainrule.train;

import java.util.SplittableRandom;

/** Seeds made of a seed and a number, so that a draw depends on where it is needed alone. */
final class Seeds {
  private Seeds() {}

  static long of(long seed, long number) {
    return new SplittableRandom(seed + number).nextLong();
  }
}
