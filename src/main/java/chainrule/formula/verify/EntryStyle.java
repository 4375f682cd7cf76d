package chainrule.formula.verify;

import java.util.Random;

/** How the entries of a symbol are drawn at a point, each from its domain. */
interface EntryStyle {
  /** A real number. */
  double real(Random random);

  /** A real number other than 0. */
  default double nonzero(Random random) {
    return real(random);
  }

  /** A positive number. */
  double positive(Random random);

  /** A number from an open interval. */
  double between(double low, double high, Random random);

  /** A number from a closed interval. */
  default double within(double low, double high, Random random) {
    return between(low, high, random);
  }

  /** One of low, …, high, which are not none. */
  default double whole(int low, int high, Random random) {
    return low + random.nextInt(high - low + 1);
  }

  /** 1 or 0. */
  default double bit(double probability, Random random) {
    return random.nextDouble() < probability ? 1 : 0;
  }

  /** The least of low, …, high that an array has of rows or columns: at least 2 where it can be. */
  default int leastLength(int low, int high) {
    return Math.min(Math.max(low, 2), high);
  }

  /** A size from low, …, high. */
  double size(int low, int high, Random random);

  /** Another size, where one is taken. */
  double nextSize(double taken, int low, int high, Random random);
}
