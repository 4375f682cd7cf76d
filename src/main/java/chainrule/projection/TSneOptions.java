package chainrule.projection;

import chainrule.math.Require;

/**
 * The options of t-SNE.
 *
 * @param perplexity about how many neighbours of each word count, at least 2; 30 is usual
 * @param theta θ of Barnes and Hut, in [0, 0.7]: a group of points counts as one where its width is
 *     at most θ times its distance; 0 is exact and slow
 * @param iterations how many steps, at least 1; in the first quarter, attraction counts twelvefold
 */
public record TSneOptions(double perplexity, double theta, int iterations) {
  private static final double LARGEST_THETA = 0.7;

  /** Refuses what is out of range. */
  public TSneOptions {
    if (!(perplexity >= 2) || perplexity == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "perplexity is %s; it must be finite and at least 2".formatted(perplexity));
    }
    if (!(theta >= 0 && theta <= LARGEST_THETA)) {
      throw new IllegalArgumentException(
          "theta is %s; it must lie in [0, %s]".formatted(theta, LARGEST_THETA));
    }
    Require.atLeast("iterations", iterations, 1);
  }

  /** Perplexity 30, θ = 0.5, 1000 iterations. */
  public static TSneOptions usual() {
    return new TSneOptions(30, 0.5, 1000);
  }

  /** These with another perplexity. */
  public TSneOptions withPerplexity(double perplexity) {
    return new TSneOptions(perplexity, theta, iterations);
  }

  /** These with another θ. */
  public TSneOptions withTheta(double theta) {
    return new TSneOptions(perplexity, theta, iterations);
  }

  /** These with another number of iterations. */
  public TSneOptions withIterations(int iterations) {
    return new TSneOptions(perplexity, theta, iterations);
  }

  /** Refuses fewer than 3·perplexity + 1 words: each needs its neighbours. */
  void checkWords(int n) {
    if (n - 1 < 3 * perplexity) {
      throw new IllegalArgumentException(
          "%d words are too few for perplexity %s; it needs more than three times as many%s"
              .formatted(n, perplexity, remedy(n)));
    }
  }

  private static String remedy(int n) {
    int largest = (n - 1) / 3;
    return largest < 2
        ? ", and at least 7"
        : ", so give more words or a perplexity of %d at most".formatted(largest)
            + ": TSneOptions.usual().withPerplexity(%d)".formatted(largest);
  }
}
