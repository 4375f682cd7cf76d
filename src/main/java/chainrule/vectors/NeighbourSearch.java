package chainrule.vectors;

import chainrule.math.Require;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealVector;

/** Finds the words whose vectors have the largest cosine with a vector. */
final class NeighbourSearch {
  private final List<String> words;
  private final int dimension;
  private final float[] entries;
  private final double[] norms;

  /**
   * Keeps the array, which must not change.
   *
   * @param entries the vectors of the words, one after the other
   * @throws IllegalArgumentException if an entry is not finite
   */
  NeighbourSearch(List<String> words, int dimension, float[] entries) {
    this.words = words;
    this.dimension = dimension;
    this.entries = entries;
    this.norms = IntStream.range(0, words.size()).mapToDouble(this::computeNorm).toArray();
  }

  /** ‖v_i‖. */
  double norm(int index) {
    return norms[index];
  }

  /** The k words nearest to a vector, the nearest first; refuses a k below 1. */
  List<Neighbour> nearest(RealVector target, Set<String> leftOut, int k) {
    Require.atLeast("k", k, 1);
    double[] vector = target.toArray();
    return IntStream.range(0, words.size())
        .filter(i -> !leftOut.contains(words.get(i)))
        .mapToObj(i -> new Neighbour(words.get(i), cosine(i, vector)))
        .sorted(Comparator.comparingDouble(Neighbour::similarity).reversed())
        .limit(k)
        .toList();
  }

  /** The cosine of the angle between v_i and a vector; 0 if one of them is zero. */
  double cosine(int index, double[] vector) {
    double dot = 0;
    double squares = 0;
    for (int i = 0; i < dimension; i++) {
      dot += entries[index * dimension + i] * vector[i];
      squares += vector[i] * vector[i];
    }
    double norms = this.norms[index] * Math.sqrt(squares);
    return norms == 0 ? 0 : Math.max(-1, Math.min(1, dot / norms));
  }

  private double computeNorm(int index) {
    double squares = 0;
    for (int i = index * dimension; i < (index + 1) * dimension; i++) {
      squares += (double) entries[i] * entries[i];
    }
    if (!Double.isFinite(squares)) {
      throw new IllegalArgumentException(
          "the vector of '%s' has an entry that is not finite; all must be"
              .formatted(words.get(index)));
    }
    return Math.sqrt(squares);
  }
}
