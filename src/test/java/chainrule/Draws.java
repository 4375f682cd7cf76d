package chainrule;

/** Property tests: a fact is tried at many random points, each drawn from a seed of its own. */
public final class Draws {
  private Draws() {}

  /** What is to hold at the point that a seed draws. */
  @FunctionalInterface
  public interface Fact {
    /** Draws the point and asserts the fact. */
    void assertAt(long seed) throws Exception;
  }

  /**
   * Tries a fact for the seeds 1 to count; a failure names its seed.
   *
   * @param count how many seeds
   * @param fact what is to hold
   */
  public static void forEach(int count, Fact fact) {
    for (long seed = 1; seed <= count; seed++) {
      try {
        fact.assertAt(seed);
      } catch (Exception | AssertionError failure) {
        throw new AssertionError("seed %d: %s".formatted(seed, failure), failure);
      }
    }
  }
}
