package chainrule.projection;

import chainrule.vectors.WordVectors;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The loss that t-SNE minimises: how badly the places of a map reproduce which words are near each
 * other.
 *
 * <pre>
 *   C(Y) = KL(P‖Q) = Σ_{i≠j} p_ij log(p_ij/q_ij)      q_ij = w_ij / Σ_{k≠l} w_kl      w_ij = 1/(1 + ‖y_i − y_j‖²)
 *   ∂C/∂y_i = 4 Σ_j (p_ij − q_ij) w_ij (y_i − y_j)
 * </pre>
 *
 * Every pair is counted: O(n²), for a few hundred words. {@link Projection#tsne} follows an
 * approximation of its gradient, and is tested against this one. Immutable. Notebook 10; van der
 * Maaten and Hinton 2008.
 */
public final class TSneLoss {
  private final RealMatrix P;

  private TSneLoss(RealMatrix P) {
    this.P = P;
  }

  static TSneLoss of(Affinities affinities) {
    return new TSneLoss(affinities.toMatrix());
  }

  /**
   * The loss of maps of some words: p_ij is large where v_i and v_j point alike.
   *
   * <pre>
   *   p_{j|i} = softmax_j(−β_i ‖x_i − x_j‖²), over the 3·perplexity nearest j      x_i = v_i/‖v_i‖
   *   β_i such that H(p_{·|i}) = log perplexity      p_ij = (p_{j|i} + p_{i|j})/2n
   * </pre>
   *
   * @param vectors word vectors. Not modified.
   * @param words n words
   * @param perplexity at least 2, below n/3
   * @throws IllegalArgumentException if a word is unknown or the perplexity out of range
   */
  public static TSneLoss of(WordVectors vectors, List<String> words, double perplexity) {
    TSneOptions.usual().withPerplexity(perplexity).checkWords(words.size());
    return of(Affinities.of(PointSet.of(vectors, words), perplexity));
  }

  /**
   * C(Y).
   *
   * @param Y a place for each word, n×2. Not modified.
   * @throws IllegalArgumentException if Y does not have n rows
   */
  public double value(RealMatrix Y) {
    RealMatrix w = weights(Y);
    double total = sum(w);
    double loss = 0;
    for (int i = 0; i < n(); i++) {
      for (int j = 0; j < n(); j++) {
        double p = P.getEntry(i, j);
        loss += p == 0 ? 0 : p * StrictMath.log(p / (w.getEntry(i, j) / total));
      }
    }
    return loss;
  }

  /**
   * ∂C/∂Y, n×2.
   *
   * @param Y a place for each word, n×2. Not modified.
   * @throws IllegalArgumentException if Y does not have n rows
   */
  public RealMatrix gradient(RealMatrix Y) {
    RealMatrix w = weights(Y);
    double total = sum(w);
    RealMatrix gradient = Y.createMatrix(n(), Y.getColumnDimension());
    for (int i = 0; i < n(); i++) {
      RealVector sum = gradient.getRowVector(i);
      for (int j = 0; j < n(); j++) {
        double pull = (P.getEntry(i, j) - w.getEntry(i, j) / total) * w.getEntry(i, j);
        sum = sum.add(Y.getRowVector(i).subtract(Y.getRowVector(j)).mapMultiply(4 * pull));
      }
      gradient.setRowVector(i, sum);
    }
    return gradient;
  }

  private int n() {
    return P.getRowDimension();
  }

  /** w_ij, and 0 for i = j. */
  private RealMatrix weights(RealMatrix Y) {
    if (Y.getRowDimension() != n()) {
      throw new IllegalArgumentException(
          "Y has %d rows; there are %d words".formatted(Y.getRowDimension(), n()));
    }
    RealMatrix w = Y.createMatrix(n(), n());
    for (int i = 0; i < n(); i++) {
      for (int j = 0; j < i; j++) {
        double distance = Y.getRowVector(i).getDistance(Y.getRowVector(j));
        w.setEntry(i, j, 1 / (1 + distance * distance));
        w.setEntry(j, i, w.getEntry(i, j));
      }
    }
    return w;
  }

  private static double sum(RealMatrix matrix) {
    double sum = 0;
    for (double[] row : matrix.getData()) {
      for (double entry : row) {
        sum += entry;
      }
    }
    return sum;
  }
}
