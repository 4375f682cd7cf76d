package chainrule.train;

/**
 * A word near another.
 *
 * @param word the word
 * @param similarity the cosine of the angle between the two vectors, in [−1, 1]
 */
public record Neighbour(String word, double similarity) {}
