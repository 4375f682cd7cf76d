package chainrule.projection;

import chainrule.vectors.WordVectors;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Words as points in the plane.
 *
 * @param points one for each word, in the order they were given
 * @param varianceExplained which part of the variance of the vectors the places tell, by the best
 *     linear guess, in [0, 1]
 */
public record Projection(List<Point> points, double varianceExplained) {
  private static final int MIN_WORDS = 3;

  /** What rounding makes of the distance of two equal directions, at most. */
  private static final double SAME = 1e-9;

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
    check(vectors, words);
    PointSet centered = PointSet.of(vectors, words).centered();
    return of(words, centered, PrincipalComponents.of(centered).places(centered));
  }

  /**
   * The direction from one word to another, and the one in which the words differ most beside it.
   *
   * <pre>
   *   x_w = qᵀv̂_w      q = (v̂_b − v̂_a)/‖v̂_b − v̂_a‖      v̂_w = v_w/‖v_w‖      so x_w > 0 where cos(w, b) > cos(w, a)
   *   y_w: the first principal component of v̂_w − q x_w
   * </pre>
   *
   * Notebook 10.
   *
   * @param vectors word vectors. Not modified.
   * @param words the words to show, at least three
   * @param from a, on the left; it need not be among the words
   * @param to b, on the right; it need not be among the words
   * @throws IllegalArgumentException as {@link #pca} does, and if a and b point the same way
   */
  public static Projection along(WordVectors vectors, List<String> words, String from, String to) {
    check(vectors, words);
    double[] axis = axis(vectors, from, to);
    PointSet directions = PointSet.of(vectors, words);
    PointSet rest = directions.without(axis).centered();
    PointSet places =
        PointSet.of(directions.along(axis), PrincipalComponents.of(rest).places(rest).column(0));
    return new Projection(
        places.named(words),
        PrincipalComponents.explained(directions.centered(), places.centered()));
  }

  private static double[] axis(WordVectors vectors, String from, String to) {
    PointSet ends = PointSet.of(vectors, List.of(from, to));
    RealVector difference = MatrixUtils.createRealVector(new double[vectors.dimension()]);
    for (int t = 0; t < vectors.dimension(); t++) {
      difference.setEntry(t, ends.column(t)[1] - ends.column(t)[0]);
    }
    if (!(difference.getNorm() > SAME)) {
      throw new IllegalArgumentException(
          "'%s' and '%s' point the same way; an axis needs two directions".formatted(from, to));
    }
    return difference.unitVector().toArray();
  }

  /**
   * A map on which neighbours stay neighbours where they can, and distances between regions mean
   * little: t-SNE with {@link TSneOptions#usual()}.
   *
   * @see #tsne(WordVectors, List, TSneOptions, ProjectionListener...)
   */
  public static Projection tsne(
      WordVectors vectors, List<String> words, ProjectionListener... listeners) {
    return tsne(vectors, words, TSneOptions.usual(), listeners);
  }

  /**
   * A map on which neighbours stay neighbours where they can: t-SNE, started from the principal
   * components, so that equal vectors give equal maps, to the bit.
   *
   * <pre>
   *   Y = argmin KL(P‖Q)      p_ij: how near v_i and v_j are in d dimensions      q_ij: how near y_i and y_j are on the map
   * </pre>
   *
   * {@link TSneLoss} has the formulas. The gradient is that of Barnes and Hut: O(n log n) a step;
   * finding the neighbours first costs O(n²d). When the thread is interrupted, as the Stop button
   * does, the map so far is returned and the interruption is left for the caller to see. Notebook
   * 10; van der Maaten 2014.
   *
   * @param vectors word vectors. Not modified.
   * @param words the words to show, more than 3·perplexity
   * @param options the knobs
   * @param listeners are notified after each step
   * @throws IllegalArgumentException as {@link #pca} does, and if there are too few words for the
   *     perplexity
   */
  public static Projection tsne(
      WordVectors vectors,
      List<String> words,
      TSneOptions options,
      ProjectionListener... listeners) {
    check(vectors, words);
    options.checkWords(words.size());
    PointSet directions = PointSet.of(vectors, words);
    PointSet centered = directions.centered();
    PointSet start = PrincipalComponents.of(centered).places(centered);
    TSne map = new TSne(Affinities.of(directions, options.perplexity()), start, options.theta());
    ProjectionProgress progress = new ProjectionProgress(map, words, options.iterations());
    map.descend(options.iterations(), () -> tell(progress, listeners));
    return of(words, centered, map.places());
  }

  private static void tell(ProjectionProgress progress, ProjectionListener... listeners) {
    for (ProjectionListener listener : listeners) {
      listener.progress(progress);
    }
  }

  /**
   * How many of each word's 10 true neighbours are among its 10 nearest on the map: the mean share,
   * in [0, 1].
   *
   * @param vectors where the truth is: nearest by cosine among the words of this map. Not modified.
   * @throws IllegalArgumentException if a word is unknown
   */
  public double keptNeighbours(WordVectors vectors) {
    PointSet truth = PointSet.of(vectors, words());
    return NeighbourPreservation.kept(
        NearestNeighbours.of(truth, NeighbourPreservation.KEPT).indices(), map());
  }

  /**
   * The trustworthiness: whether neighbours on the map are neighbours in d dimensions. 1 if the 12
   * nearest of each point are, about ½ if the places are drawn at random (Venna and Kaski 2001).
   *
   * <pre>
   *   T = 1 − 2/(nk(2n − 3k − 1)) · Σ_i Σ_{j among the k nearest to i on the map} max(0, r(i, j) − k)      k = 12
   * </pre>
   *
   * r(i, j) is the rank of j among the neighbours of i in d dimensions.
   *
   * @param vectors where the truth is. Not modified.
   * @throws IllegalArgumentException if a word is unknown or there are fewer than 25 words
   */
  public double trustworthiness(WordVectors vectors) {
    if (points.size() <= 2 * NeighbourPreservation.TRUSTED) {
      throw new IllegalArgumentException(
          "%d words are too few for the trustworthiness; it needs more than %d"
              .formatted(points.size(), 2 * NeighbourPreservation.TRUSTED));
    }
    return NeighbourPreservation.trustworthiness(PointSet.of(vectors, words()), map());
  }

  /** Y, the places as a matrix, n×2. */
  public RealMatrix places() {
    PointSet map = map();
    return MatrixUtils.createRealMatrix(new double[][] {map.column(0), map.column(1)}).transpose();
  }

  private List<String> words() {
    return points.stream().map(Point::word).toList();
  }

  private PointSet map() {
    return PointSet.of(points);
  }

  private static void check(WordVectors vectors, List<String> words) {
    if (words.size() < MIN_WORDS) {
      throw new IllegalArgumentException(
          "%d words; a map needs at least three".formatted(words.size()));
    }
    if (vectors.dimension() < 2) {
      throw new IllegalArgumentException(
          "word vectors have length %d; a map needs at least 2".formatted(vectors.dimension()));
    }
  }

  private static Projection of(List<String> words, PointSet centered, PointSet map) {
    return new Projection(map.named(words), PrincipalComponents.explained(centered, map));
  }
}
