package chainrule.projection;

import chainrule.vectors.WordVectors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealVector;

/** Points x_1 … x_n in d dimensions, kept as d columns of n numbers. Immutable. */
public final class PointSet {
  private final double[][] columns;

  private PointSet(double[][] columns) {
    this.columns = columns;
  }

  /**
   * The directions of words, v_w/‖v_w‖, because neighbours are judged by direction: for two of
   * them, ‖x_i − x_j‖² = 2 − 2 cos. A vector of zeros stays as it is.
   */
  public static PointSet of(WordVectors vectors, List<String> words) {
    double[][] columns = new double[vectors.dimension()][words.size()];
    for (int i = 0; i < words.size(); i++) {
      RealVector vector = vectors.vector(words.get(i));
      double norm = vector.getNorm();
      for (int t = 0; t < columns.length; t++) {
        columns[t][i] = norm == 0 ? 0 : vector.getEntry(t) / norm;
      }
    }
    return new PointSet(columns);
  }

  /** Points of the plane; the arrays are taken over. */
  public static PointSet of(double[] x, double[] y) {
    return new PointSet(new double[][] {x, y});
  }

  /**
   * The places of words on a map.
   *
   * @param points in the order of the words
   */
  public static PointSet of(List<Projection.Point> points) {
    return of(
        points.stream().mapToDouble(Projection.Point::x).toArray(),
        points.stream().mapToDouble(Projection.Point::y).toArray());
  }

  /**
   * Points of the plane with the words they belong to.
   *
   * @param words one for each point
   */
  public List<Projection.Point> named(List<String> words) {
    return IntStream.range(0, size())
        .mapToObj(i -> new Projection.Point(words.get(i), columns[0][i], columns[1][i]))
        .toList();
  }

  /** n. */
  public int size() {
    return columns[0].length;
  }

  /** Column t; not to be written to. */
  public double[] column(int t) {
    return columns[t];
  }

  /** x_i − mean. */
  public PointSet centered() {
    return minus(mean());
  }

  /** Σ_i x_i / n. */
  public double[] mean() {
    return Arrays.stream(columns).mapToDouble(x -> Arrays.stream(x).sum() / x.length).toArray();
  }

  /** x_i − c. */
  public PointSet minus(double[] c) {
    return new PointSet(
        IntStream.range(0, columns.length)
            .mapToObj(t -> Arrays.stream(columns[t]).map(x -> x - c[t]).toArray())
            .toArray(double[][]::new));
  }

  /** x_i − q qᵀx_i, what is left beside a direction q of length 1. */
  PointSet without(double[] direction) {
    double[] shadow = along(direction);
    return new PointSet(
        IntStream.range(0, columns.length)
            .mapToObj(
                t ->
                    IntStream.range(0, size())
                        .mapToDouble(i -> columns[t][i] - direction[t] * shadow[i])
                        .toArray())
            .toArray(double[][]::new));
  }

  /** Σ_i ‖x_i‖². */
  double squares() {
    return Arrays.stream(columns).mapToDouble(column -> dot(column, column)).sum();
  }

  /** XᵀX, d×d. */
  double[][] products() {
    double[][] products = new double[columns.length][columns.length];
    for (int s = 0; s < columns.length; s++) {
      for (int t = 0; t <= s; t++) {
        products[s][t] = dot(columns[s], columns[t]);
        products[t][s] = products[s][t];
      }
    }
    return products;
  }

  /** Σ_t q_t x_it for each i. */
  double[] along(double[] direction) {
    double[] sum = new double[size()];
    for (int t = 0; t < columns.length; t++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += direction[t] * columns[t][i];
      }
    }
    return sum;
  }

  /** q_t = Σ_i a_i x_it for each t. */
  double[] weighted(double[] a) {
    return Arrays.stream(columns).mapToDouble(column -> dot(a, column)).toArray();
  }

  /** ‖x_i − x_j‖² for each j; by columns, so that a machine does several j at a time. */
  double[] squaredDistancesFrom(int i) {
    double[] squares = new double[size()];
    for (double[] column : columns) {
      double x = column[i];
      for (int j = 0; j < squares.length; j++) {
        double difference = x - column[j];
        squares[j] += difference * difference;
      }
    }
    return squares;
  }

  /** aᵀb in four sums, so that an addition need not wait for the one before. */
  private static double dot(double[] a, double[] b) {
    int whole = a.length - a.length % 4;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    for (int i = 0; i < whole; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (int i = whole; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
