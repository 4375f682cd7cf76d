package chainrule.projection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The k points nearest to each of n points, itself left out, the nearest first; of equally near
 * ones the first. Found by comparing all with all: O(n²d).
 *
 * @param indices k for each point
 * @param squaredDistances ‖x_i − x_j‖², in the same places
 */
@SuppressWarnings("ArrayRecordComponent") // a pair of results, never compared
public record NearestNeighbours(int[][] indices, double[][] squaredDistances) {
  /** Each point is an independent task, so the result does not depend on the number of threads. */
  public static NearestNeighbours of(PointSet points, int k) {
    int n = points.size();
    int[][] indices = new int[n][Math.min(k, n - 1)];
    double[][] squares = new double[n][Math.min(k, n - 1)];
    IntStream.range(0, n)
        .parallel()
        .forEach(i -> select(points.squaredDistancesFrom(i), i, indices[i], squares[i]));
    return new NearestNeighbours(indices, squares);
  }

  private static void select(double[] all, int self, int[] indices, double[] squares) {
    Arrays.fill(squares, Double.POSITIVE_INFINITY);
    for (int j = 0; j < all.length; j++) {
      if (j != self && all[j] < squares[squares.length - 1]) {
        insert(j, all[j], indices, squares);
      }
    }
  }

  private static void insert(int j, double square, int[] indices, double[] squares) {
    int place = squares.length - 1;
    while (place > 0 && squares[place - 1] > square) {
      squares[place] = squares[place - 1];
      indices[place] = indices[place - 1];
      place--;
    }
    squares[place] = square;
    indices[place] = j;
  }
}
