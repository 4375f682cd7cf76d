package chainrule.projection;

import chainrule.math.Softmax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * How near points are to each other, as probabilities (van der Maaten and Hinton 2008).
 *
 * <pre>
 *   p_{j|i} = softmax_j(−β_i ‖x_i − x_j‖²) over the 3·perplexity nearest j      H(p_{·|i}) = log perplexity
 *   p_ij = (p_{j|i} + p_{i|j}) / 2n
 * </pre>
 *
 * @param neighbours for each i the j with p_ij &gt; 0, ascending
 * @param p p_ij, in the same places; all of them sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // a pair of results, never compared
record Affinities(int[][] neighbours, double[][] p) {
  private static final int HALVINGS = 64;
  private static final double TOLERANCE = 1e-5;

  /** The number of neighbours is 3·perplexity, rounded down, at most n − 1. */
  static Affinities of(PointSet points, double perplexity) {
    NearestNeighbours nearest = NearestNeighbours.of(points, (int) (3 * perplexity));
    double[][] conditional = new double[points.size()][];
    IntStream.range(0, points.size())
        .parallel()
        .forEach(i -> conditional[i] = conditional(nearest.squaredDistances()[i], perplexity));
    return symmetric(nearest.indices(), conditional);
  }

  /** p_{·|i}: β_i is doubled while the perplexity is too large, halved while it is too small. */
  private static double[] conditional(double[] squaredDistances, double perplexity) {
    RealVector squares = new ArrayRealVector(squaredDistances, false);
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double beta = 1;
    RealVector logP = Softmax.logSoftmax(squares.mapMultiply(-beta));
    for (int i = 0; i < HALVINGS; i++) {
      double excess = entropy(logP) - StrictMath.log(perplexity);
      if (Math.abs(excess) < TOLERANCE) {
        break;
      }
      low = excess > 0 ? beta : low;
      high = excess > 0 ? high : beta;
      beta = high == Double.POSITIVE_INFINITY ? 2 * beta : (low + high) / 2;
      logP = Softmax.logSoftmax(squares.mapMultiply(-beta));
    }
    return logP.map(StrictMath::exp).toArray();
  }

  /** H = −Σ p log p. */
  private static double entropy(RealVector logP) {
    return -logP.map(StrictMath::exp).dotProduct(logP);
  }

  private static Affinities symmetric(int[][] nearest, double[][] conditional) {
    int n = nearest.length;
    List<Map<Integer, Double>> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rows.add(new TreeMap<>());
    }
    for (int i = 0; i < n; i++) {
      for (int m = 0; m < nearest[i].length; m++) {
        double half = conditional[i][m] / (2.0 * n);
        rows.get(i).merge(nearest[i][m], half, Double::sum);
        rows.get(nearest[i][m]).merge(i, half, Double::sum);
      }
    }
    return new Affinities(
        rows.stream().map(Affinities::indices).toArray(int[][]::new),
        rows.stream().map(Affinities::values).toArray(double[][]::new));
  }

  private static int[] indices(Map<Integer, Double> row) {
    return row.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] values(Map<Integer, Double> row) {
    return row.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** P, n×n. */
  RealMatrix toMatrix() {
    RealMatrix matrix = MatrixUtils.createRealMatrix(p.length, p.length);
    for (int i = 0; i < p.length; i++) {
      for (int m = 0; m < p[i].length; m++) {
        matrix.setEntry(i, neighbours[i][m], p[i][m]);
      }
    }
    return matrix;
  }
}
