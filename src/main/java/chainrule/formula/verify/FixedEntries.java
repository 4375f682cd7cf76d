package chainrule.formula.verify;

import java.util.Random;

/**
 * One number everywhere, or the nearest to it that the domain has: an open end is approached.
 *
 * @param number which
 */
record FixedEntries(double number) implements EntryStyle {
  /** How close an end is approached: with 40 digits, its square and cube are still seen. */
  private static final double NEAR = 0x1p-20;

  @Override
  public double real(Random random) {
    return number;
  }

  @Override
  public double nonzero(Random random) {
    return number == 0 ? NEAR : number;
  }

  @Override
  public double positive(Random random) {
    return Math.max(number, NEAR);
  }

  @Override
  public double between(double low, double high, Random random) {
    double margin = NEAR * (high - low);
    return Math.min(Math.max(number, low + margin), high - margin);
  }

  @Override
  public double within(double low, double high, Random random) {
    return Math.min(Math.max(number, low), high);
  }

  @Override
  public double whole(int low, int high, Random random) {
    return Math.min(Math.max(number, low), high);
  }

  @Override
  public double bit(double probability, Random random) {
    return number > 0 ? 1 : 0;
  }

  @Override
  public int leastLength(int low, int high) {
    return low;
  }

  @Override
  public double size(int low, int high, Random random) {
    return whole(Math.max(low, 1), high, random);
  }

  @Override
  public double nextSize(double taken, int low, int high, Random random) {
    return taken;
  }
}
