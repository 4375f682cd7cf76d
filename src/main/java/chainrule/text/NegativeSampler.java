package chainrule.text;

import chainrule.math.Require;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws negative samples w_1 … w_K for an outside word o.
 *
 * <pre>
 *   P(w) = count(w)^¾ / Σ_x count(x)^¾      w_s ≠ o; two of them may be equal
 * </pre>
 *
 * Notebook 05. A seeded stream: equal seeds give equal draws; not for use by several threads,
 * unless each brings a stream of its own.
 */
public final class NegativeSampler {
  private final double[] weights;
  private final AliasTable table;
  private final SplittableRandom random;

  private NegativeSampler(double[] weights, long seed) {
    this.weights = weights;
    this.table = new AliasTable(weights);
    this.random = new SplittableRandom(seed);
  }

  /**
   * A sampler for the words of a vocabulary.
   *
   * @param vocabulary at least two words
   * @param seed any number
   * @throws IllegalArgumentException if the vocabulary has fewer than two words: there would be no
   *     negative to draw
   */
  public static NegativeSampler of(Vocabulary vocabulary, long seed) {
    if (vocabulary.size() < 2) {
      throw new IllegalArgumentException(
          "the vocabulary has %d words; negative sampling needs at least 2"
              .formatted(vocabulary.size()));
    }
    return new NegativeSampler(
        IntStream.range(0, vocabulary.size())
            .mapToDouble(i -> StrictMath.pow((double) vocabulary.count(i), 0.75))
            .toArray(),
        seed);
  }

  /**
   * K negative samples, drawn with repetition, never the outside word.
   *
   * @param k K ≥ 0
   * @param outside o, an index of the vocabulary
   * @throws IllegalArgumentException if k is negative
   */
  public List<Integer> draw(int k, int outside) {
    if (k < 0) {
      throw new IllegalArgumentException("k is " + k + "; it must be at least 0");
    }
    return IntStream.range(0, k).mapToObj(s -> draw(outside)).toList();
  }

  @Override
  public String toString() {
    return "negative samples of %d words, by count^0.75".formatted(weights.length);
  }

  /** One negative sample, never the outside word. */
  public int draw(int outside) {
    return draw(outside, random);
  }

  /** One negative sample, never the outside word, from a stream of the caller's. */
  public int draw(int outside, SplittableRandom source) {
    int negative = drawAny(source);
    while (negative == outside) {
      negative = drawAny(source);
    }
    return negative;
  }

  /** A word drawn with probability P(w), from a stream of the caller's. */
  public int drawAny(SplittableRandom source) {
    return table.at(source.nextLong());
  }

  /**
   * P(w) = count(w)^¾ / Σ_x count(x)^¾, before the outside word is left out.
   *
   * @param word an index of the vocabulary
   * @throws IllegalArgumentException if there is no such index
   */
  public double probability(int word) {
    Require.index("word", word, "the vocabulary", weights.length, "words");
    return weights[word] / Arrays.stream(weights).sum();
  }
}
