package chainrule.vectors;

import java.util.Locale;

/**
 * A word near another.
 *
 * @param word the word
 * @param similarity the cosine of the angle between the two vectors, in [−1, 1]
 */
public record Neighbour(String word, double similarity) {
  /** The word and its similarity, such as {@code queen 0.731}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %.3f", word, similarity);
  }
}
