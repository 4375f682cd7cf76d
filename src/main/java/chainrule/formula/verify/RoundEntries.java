package chainrule.formula.verify;

import java.util.Random;

/** As a reader would choose: small round numbers, and the smallest sizes. */
final class RoundEntries implements EntryStyle {
  private static final double[] NUMBERS = {1, -1, 2, -2, 0.5, -0.5};

  @Override
  public double real(Random random) {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  @Override
  public double positive(Random random) {
    return Math.abs(real(random));
  }

  @Override
  public double between(double low, double high, Random random) {
    return low + 0.25 * (1 + random.nextInt(3)) * (high - low);
  }

  @Override
  public double size(int low, int high, Random random) {
    return low;
  }

  @Override
  public double nextSize(double taken, int low, int high, Random random) {
    return Math.min(taken + 1, high);
  }
}
