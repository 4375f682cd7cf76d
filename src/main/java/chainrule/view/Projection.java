package chainrule.view;

import chainrule.train.WordVectors;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.Covariance;

/**
 * Words as points in the plane.
 *
 * @param points one for each word, in the order they were given
 * @param varianceExplained which part of the variance the two axes keep, in [0, 1]
 */
public record Projection(List<Point> points, double varianceExplained) {
  /** Copies the points. */
  public Projection {
    points = List.copyOf(points);
  }

  /**
   * A word and its place.
   *
   * @param word the word
   * @param x along the first axis
   * @param y along the second axis
   */
  public record Point(String word, double x, double y) {}

  /**
   * The two directions in which the words differ most: principal components.
   *
   * <pre>
   *   x_w = v_w/‖v_w‖ − mean      C = XᵀX/(n − 1) = Q Λ Qᵀ, λ_1 ≥ λ_2 ≥ …      point of w: (q_1ᵀx_w, q_2ᵀx_w)
   *   variance explained: (λ_1 + λ_2) / Σ λ_i
   * </pre>
   *
   * Vectors are scaled to length 1 first, because neighbours are judged by direction. An axis has
   * two signs; the one is taken whose largest entry is positive, so equal vectors give equal maps.
   * Notebook 10.
   *
   * @param vectors word vectors. Not modified.
   * @param words the words to show, at least three
   * @throws IllegalArgumentException if there are fewer than three words, a word is unknown, d is
   *     1, or the words do not differ
   */
  public static Projection pca(WordVectors vectors, List<String> words) {
    if (words.size() < 3) {
      throw new IllegalArgumentException(
          "%d words; a map needs at least three".formatted(words.size()));
    }
    if (vectors.dimension() < 2) {
      throw new IllegalArgumentException(
          "word vectors have length %d; a map needs at least 2".formatted(vectors.dimension()));
    }
    RealMatrix X = centered(vectors, words);
    EigenDecomposition eigen = new EigenDecomposition(new Covariance(X).getCovarianceMatrix());
    double[] variances = eigen.getRealEigenvalues();
    double total = eigen.getD().getTrace();
    if (!(total > 0)) {
      throw new IllegalArgumentException("all vectors point the same way; there is nothing to map");
    }
    RealVector x = X.operate(axis(eigen, 0));
    RealVector y = X.operate(axis(eigen, 1));
    return new Projection(
        IntStream.range(0, words.size())
            .mapToObj(i -> new Point(words.get(i), x.getEntry(i), y.getEntry(i)))
            .toList(),
        (variances[0] + variances[1]) / total);
  }

  private static RealMatrix centered(WordVectors vectors, List<String> words) {
    RealMatrix X = new Array2DRowRealMatrix(words.size(), vectors.dimension());
    for (int i = 0; i < words.size(); i++) {
      RealVector vector = vectors.vector(words.get(i));
      double norm = vector.getNorm();
      X.setRowVector(i, norm == 0 ? vector : vector.mapDivideToSelf(norm));
    }
    for (int j = 0; j < vectors.dimension(); j++) {
      double mean = StatUtils.mean(X.getColumn(j));
      X.setColumnVector(j, X.getColumnVector(j).mapSubtractToSelf(mean));
    }
    return X;
  }

  private static RealVector axis(EigenDecomposition eigen, int index) {
    RealVector axis = eigen.getEigenvector(index);
    boolean pointsDown = -axis.getMinValue() > axis.getMaxValue();
    return pointsDown ? axis.mapMultiply(-1) : axis;
  }
}
