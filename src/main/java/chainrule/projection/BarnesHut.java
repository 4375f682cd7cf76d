package chainrule.projection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The gradient of t-SNE with far groups of points taken for one (van der Maaten 2014).
 *
 * <pre>
 *   ∂C/∂y_i = 4 ( a Σ_j p_ij w_ij (y_i − y_j) − (1/Z) Σ_j w_ij² (y_i − y_j) )
 *   w_ij = 1/(1 + ‖y_i − y_j‖²)      Z = Σ_{i≠j} w_ij
 * </pre>
 *
 * The first sum has a few terms only; the second is taken over the squares of a {@link QuadTree}.
 * With θ = 0 and a = 1 this is the gradient of {@link TSneLoss}, the specification. Each point's
 * sums are its own, and Z is added up in the order of the points: the number of threads changes
 * nothing.
 *
 * @param x the first components of ∂C/∂y_i
 * @param y the second components
 * @param weights Z
 */
@SuppressWarnings("ArrayRecordComponent") // a pair of results, never compared
record BarnesHut(double[] x, double[] y, double weights) {
  /**
   * The gradient at the places (x_i, y_i).
   *
   * @param x not modified
   * @param y not modified
   * @param exaggeration a
   */
  static BarnesHut gradient(
      Affinities affinities, double[] x, double[] y, double theta, double exaggeration) {
    int n = x.length;
    BarnesHut push = repulsion(x, y, theta);
    double[] gradientX = new double[n];
    double[] gradientY = new double[n];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              attraction(affinities, x, y, i, gradientX, gradientY);
              gradientX[i] = 4 * (exaggeration * gradientX[i] - push.x[i] / push.weights);
              gradientY[i] = 4 * (exaggeration * gradientY[i] - push.y[i] / push.weights);
            });
    return new BarnesHut(gradientX, gradientY, push.weights);
  }

  /** Σ_j p_ij w_ij (y_i − y_j) for one i, into pullX[i] and pullY[i]. */
  private static void attraction(
      Affinities affinities, double[] x, double[] y, int i, double[] pullX, double[] pullY) {
    int[] neighbours = affinities.neighbours()[i];
    double[] p = affinities.p()[i];
    double sumX = 0;
    double sumY = 0;
    for (int m = 0; m < p.length; m++) {
      double dx = x[i] - x[neighbours[m]];
      double dy = y[i] - y[neighbours[m]];
      double pull = p[m] / (1 + dx * dx + dy * dy);
      sumX += pull * dx;
      sumY += pull * dy;
    }
    pullX[i] = sumX;
    pullY[i] = sumY;
  }

  /** Σ_j w_ij² (y_i − y_j) for each i, and Z. */
  private static BarnesHut repulsion(double[] x, double[] y, double theta) {
    int n = x.length;
    QuadTree tree = new QuadTree(x, y);
    int[] order = tree.order();
    double[] pushX = new double[n];
    double[] pushY = new double[n];
    double[] weights = new double[n];
    IntStream.range(0, n)
        .parallel()
        .forEach(o -> weights[order[o]] = tree.repulsion(order[o], theta, pushX, pushY));
    return new BarnesHut(pushX, pushY, Arrays.stream(weights).sum());
  }
}
