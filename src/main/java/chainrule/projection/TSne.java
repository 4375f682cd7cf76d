package chainrule.projection;

import java.util.Arrays;

/**
 * The state of t-SNE: places y_i, and the steps that reduce C = KL(P‖Q) (van der Maaten and Hinton
 * 2008; the learning rate of Belkina and others 2019).
 *
 * <pre>
 *   q_ij = w_ij/Z      w_ij = 1/(1 + ‖y_i − y_j‖²)      Z = Σ_{i≠j} w_ij
 *   early: momentum 0.5, attraction times 12      later: momentum 0.8      α = max(n/48, 50)
 * </pre>
 */
final class TSne {
  private static final double EXAGGERATION = 12;
  private static final double EARLY_MOMENTUM = 0.5;
  private static final double MOMENTUM = 0.8;
  private static final double SMALLEST_RATE = 50;
  private static final double START = 1e-4;

  private final Affinities affinities;
  private final double theta;
  private final TSneOptimizer x;
  private final TSneOptimizer y;
  private int iteration;

  /**
   * Starts from a map, made small: standard deviation 1e-4 along its first axis.
   *
   * @param start n centered points. Not modified.
   */
  TSne(Affinities affinities, PointSet start, double theta) {
    int n = start.size();
    double deviation = Math.sqrt(Arrays.stream(start.column(0)).map(a -> a * a).sum() / n);
    double rate = Math.max(n / EXAGGERATION / 4, SMALLEST_RATE);
    this.affinities = affinities;
    this.theta = theta;
    this.x = new TSneOptimizer(start.column(0), START / deviation, rate);
    this.y = new TSneOptimizer(start.column(1), START / deviation, rate);
  }

  /**
   * Steps until there are enough or the thread is interrupted; a quarter of them early ones.
   *
   * @param after called after each
   */
  void descend(int iterations, Runnable after) {
    while (iteration < iterations && !Thread.currentThread().isInterrupted()) {
      if (iteration < iterations / 4) {
        earlyStep();
      } else {
        lateStep(iteration == iterations / 4);
      }
      after.run();
    }
  }

  /** How many steps are done. */
  int iteration() {
    return iteration;
  }

  /** With exaggerated attraction, by which groups form and separate. */
  private void earlyStep() {
    step(EXAGGERATION, EARLY_MOMENTUM);
  }

  /**
   * Steps down C. They begin without the moves and gains of the early steps, which descended an
   * exaggerated C.
   */
  private void lateStep(boolean first) {
    if (first) {
      x.rest();
      y.rest();
    }
    step(1, MOMENTUM);
  }

  private void step(double exaggeration, double momentum) {
    BarnesHut gradient = gradient(exaggeration);
    x.step(gradient.x(), momentum);
    y.step(gradient.y(), momentum);
    iteration++;
  }

  private BarnesHut gradient(double exaggeration) {
    return BarnesHut.gradient(affinities, x.place(), y.place(), theta, exaggeration);
  }

  /** A copy of the places, their mean at the origin. */
  PointSet places() {
    return PointSet.of(x.place(), y.place()).centered();
  }

  /** C = Σ p_ij log(p_ij/q_ij), Z by the tree. */
  double divergence() {
    double weights = gradient(1).weights();
    double sum = 0;
    for (int i = 0; i < affinities.p().length; i++) {
      for (int m = 0; m < affinities.p()[i].length; m++) {
        sum += term(affinities.p()[i][m], i, affinities.neighbours()[i][m], weights);
      }
    }
    return sum;
  }

  private double term(double p, int i, int j, double weights) {
    double dx = x.place()[i] - x.place()[j];
    double dy = y.place()[i] - y.place()[j];
    return p == 0 ? 0 : p * StrictMath.log(p * weights * (1 + dx * dx + dy * dy));
  }
}
