package chainrule.network;

import chainrule.math.Require;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Examples with their classes.
 *
 * @param x X, N×D_x, an example in each row
 * @param labels Y, N×D_y, its class as a distribution
 */
public record Dataset(RealMatrix x, RealMatrix labels) {
  /** Copies both; refuses matrices of different heights. */
  public Dataset {
    Require.labels(labels, x, labels.getColumnDimension());
    x = x.copy();
    labels = labels.copy();
  }

  /**
   * Two spiral arms in the plane, wound into each other, which no line separates.
   *
   * <pre>
   *   arm k:   r (cos φ, sin φ)      φ = 2π·turns·r + kπ      r from 0.1 to 1, and N(0, noise²) on both coordinates
   * </pre>
   *
   * @param each how many points on each arm, at least 2
   * @param turns how far an arm is wound, above 0; at 1 the classes take turns twice on a ray
   * @param noise how far points lie off their arm, above 0
   * @param seed any number; equal seeds give equal points
   * @throws IllegalArgumentException if a number is out of its range
   */
  public static Dataset twoSpirals(int each, double turns, double noise, long seed) {
    Require.atLeast("each", each, 2);
    Require.positive("turns", turns);
    Require.positive("noise", noise);
    Random random = new Random(seed);
    double[][] points = new double[2 * each][2];
    for (int n = 0; n < points.length; n++) {
      int place = n / 2;
      double r = 0.1 + 0.9 * place / (each - 1);
      double angle = 2 * Math.PI * turns * r + n % 2 * Math.PI;
      points[n][0] = r * StrictMath.cos(angle) + noise * random.nextGaussian();
      points[n][1] = r * StrictMath.sin(angle) + noise * random.nextGaussian();
    }
    List<Integer> arms = IntStream.range(0, points.length).mapToObj(n -> n % 2).toList();
    return new Dataset(MatrixUtils.createRealMatrix(points), Labels.oneHot(arms, 2));
  }

  /** A copy of X. */
  @Override
  public RealMatrix x() {
    return x.copy();
  }

  /** A copy of Y. */
  @Override
  public RealMatrix labels() {
    return labels.copy();
  }

  /**
   * The examples whose most probable class is this one.
   *
   * @param label in 0..D_y−1
   * @return their rows of X
   * @throws IllegalArgumentException if there is no such example
   */
  public RealMatrix ofClass(int label) {
    List<Integer> classes = Labels.mostProbable(labels);
    int[] rows = IntStream.range(0, classes.size()).filter(n -> classes.get(n) == label).toArray();
    Require.atLeast("the number of examples of class " + label, rows.length, 1);
    return x.getSubMatrix(rows, IntStream.range(0, x.getColumnDimension()).toArray());
  }
}
