package chainrule.formula.verify;

import java.util.Random;

/** How the entries of a point are drawn. */
enum EntryStyle {
  /** As on average: from continuous distributions, and sizes from all that are allowed. */
  ORDINARY {
    @Override
    double real(Random random) {
      return random.nextGaussian();
    }

    @Override
    double positive(Random random) {
      return Math.abs(real(random)) + DISTANCE;
    }

    @Override
    double share(Random random) {
      return 0.05 + 0.9 * random.nextDouble();
    }

    @Override
    double firstSize(int low, int high, Random random) {
      return whole(low, high, random);
    }

    @Override
    double nextSize(double taken, int low, int high, Random random) {
      return whole(low, high, random);
    }
  },

  /** As a reader would choose: small round numbers, and the smallest sizes. */
  ROUND {
    @Override
    double real(Random random) {
      return NUMBERS[random.nextInt(NUMBERS.length)];
    }

    @Override
    double positive(Random random) {
      return Math.abs(real(random));
    }

    @Override
    double share(Random random) {
      return 0.25 * (1 + random.nextInt(3));
    }

    @Override
    double firstSize(int low, int high, Random random) {
      return low;
    }

    @Override
    double nextSize(double taken, int low, int high, Random random) {
      return taken + 1;
    }
  };

  private static final double DISTANCE = 0.1;
  private static final double[] NUMBERS = {1, -1, 2, -2, 0.5, -0.5};

  /** A real number other than 0. */
  abstract double real(Random random);

  /** A positive number. */
  abstract double positive(Random random);

  /** Where in an open interval a number lies, from 0 at the lower end to 1 at the upper. */
  abstract double share(Random random);

  /** A size. */
  abstract double firstSize(int low, int high, Random random);

  /** Another size, where one is taken. */
  abstract double nextSize(double taken, int low, int high, Random random);

  /** One of low, …, high; NaN where there is none. */
  static double whole(int low, int high, Random random) {
    return high < low ? Double.NaN : low + random.nextInt(high - low + 1);
  }
}
