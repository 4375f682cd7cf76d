package chainrule.formula.verify;

import java.util.Random;

/** As on average: from continuous distributions, and sizes from all that are allowed. */
final class OrdinaryEntries implements EntryStyle {
  private static final double DISTANCE = 0.1;

  @Override
  public double real(Random random) {
    return random.nextGaussian();
  }

  @Override
  public double positive(Random random) {
    return Math.abs(real(random)) + DISTANCE;
  }

  @Override
  public double between(double low, double high, Random random) {
    return low + (0.05 + 0.9 * random.nextDouble()) * (high - low);
  }

  @Override
  public double size(int low, int high, Random random) {
    return whole(low, high, random);
  }

  @Override
  public double nextSize(double taken, int low, int high, Random random) {
    return size(low, high, random);
  }
}
