package chainrule.formula.verify;

import java.util.List;
import java.util.Random;

/**
 * Each entry is one of some numbers, or the nearest to it that the domain has.
 *
 * @param numbers which
 */
record MixedEntries(List<FixedEntries> numbers) implements EntryStyle {
  static MixedEntries of(Double... numbers) {
    return new MixedEntries(List.of(numbers).stream().map(FixedEntries::new).toList());
  }

  private FixedEntries any(Random random) {
    return numbers.get(random.nextInt(numbers.size()));
  }

  @Override
  public double real(Random random) {
    return any(random).real(random);
  }

  @Override
  public double nonzero(Random random) {
    return any(random).nonzero(random);
  }

  @Override
  public double positive(Random random) {
    return any(random).positive(random);
  }

  @Override
  public double between(double low, double high, Random random) {
    return any(random).between(low, high, random);
  }

  @Override
  public double within(double low, double high, Random random) {
    return any(random).within(low, high, random);
  }

  @Override
  public double whole(int low, int high, Random random) {
    return any(random).whole(low, high, random);
  }

  @Override
  public double bit(double probability, Random random) {
    return any(random).bit(probability, random);
  }

  @Override
  public int leastLength(int low, int high) {
    return low;
  }

  @Override
  public double size(int low, int high, Random random) {
    return any(random).size(low, high, random);
  }

  @Override
  public double nextSize(double taken, int low, int high, Random random) {
    return taken;
  }
}
