package chainrule.projection;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How well a map preserves neighbours. */
public final class NeighbourPreservation {
  /** How many neighbours of each word are asked for on the map. */
  public static final int KEPT = 10;

  /** k of the trustworthiness. */
  static final int TRUSTED = 12;

  private NeighbourPreservation() {}

  /**
   * The mean, over points, of the share of its true neighbours that are among as many nearest on
   * the map; points without neighbours are left out.
   *
   * @param truth neighbours of each point in d dimensions
   * @param map its place
   */
  public static double kept(int[][] truth, PointSet map) {
    int most = Arrays.stream(truth).mapToInt(list -> list.length).max().orElse(0);
    int[][] shown = NearestNeighbours.of(map, Math.max(1, most)).indices();
    return IntStream.range(0, truth.length)
        .filter(i -> truth[i].length > 0)
        .mapToDouble(i -> share(truth[i], Arrays.copyOf(shown[i], truth[i].length)))
        .average()
        .orElse(0);
  }

  private static double share(int[] truth, int[] shown) {
    return Arrays.stream(truth).filter(j -> contains(shown, j)).count() / (double) truth.length;
  }

  private static boolean contains(int[] indices, int j) {
    return Arrays.stream(indices).anyMatch(index -> index == j);
  }

  /**
   * The trustworthiness of a map: whether neighbours on the map are neighbours in d dimensions
   * (Venna and Kaski 2001).
   *
   * <pre>
   *   T = 1 − 2/(nk(2n − 3k − 1)) · Σ_i Σ_{j among the k nearest to i on the map} max(0, r(i, j) − k)
   * </pre>
   *
   * where r(i, j) is the rank of j among the neighbours of i in d dimensions, from 1 on.
   */
  static double trustworthiness(PointSet points, PointSet map) {
    int n = points.size();
    int k = TRUSTED;
    int[][] shown = NearestNeighbours.of(map, k).indices();
    long excess =
        IntStream.range(0, n)
            .parallel()
            .mapToLong(i -> excess(points.squaredDistancesFrom(i), i, shown[i]))
            .sum();
    return 1 - 2.0 * excess / ((double) n * k * (2.0 * n - 3 * k - 1));
  }

  private static long excess(double[] squares, int i, int[] shown) {
    return Arrays.stream(shown)
        .mapToLong(j -> Math.max(0, rank(squares, i, squares[j]) - TRUSTED))
        .sum();
  }

  private static long rank(double[] squares, int i, double square) {
    return 1
        + IntStream.range(0, squares.length).filter(j -> j != i && squares[j] < square).count();
  }
}
