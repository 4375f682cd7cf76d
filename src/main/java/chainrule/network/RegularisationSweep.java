package chainrule.network;

import chainrule.math.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The same softmax regression with one λ after the other, trained on one set of examples and
 * evaluated on that set and on another (dev).
 *
 * <p>Notebook 11.
 *
 * @param points one for each λ, in the order they were given
 */
public record RegularisationSweep(List<Point> points) {
  /** Copies the points. */
  public RegularisationSweep {
    points = List.copyOf(points);
  }

  /**
   * What one λ gave.
   *
   * @param lambda λ
   * @param regression trained with it
   * @param trainAccuracy the share of the examples it was trained on whose class it finds
   * @param devAccuracy the same share of the examples it never saw
   */
  public record Point(
      double lambda, SoftmaxRegression regression, double trainAccuracy, double devAccuracy) {}

  /**
   * Trains one regression for each λ, from W = 0. Deterministic. Stop ends it; the λ that were
   * tried to their end are kept.
   *
   * @param train to train on
   * @param dev to judge by, of the same shape but for the number of examples
   * @param lambdas each at least 0, at least one
   * @param optimizer how a step is made of a gradient
   * @param steps how many for each λ, at least 0
   * @throws IllegalArgumentException if there is no λ, one is below 0, or the shapes do not fit
   */
  public static RegularisationSweep of(
      Dataset train, Dataset dev, List<Double> lambdas, Optimizer optimizer, int steps) {
    Require.atLeast("the number of lambdas", lambdas.size(), 1);
    RealMatrix x = train.x();
    RealMatrix labels = train.labels();
    SoftmaxRegression start =
        SoftmaxRegression.zero(x.getColumnDimension(), labels.getColumnDimension());
    List<Point> points = new ArrayList<>();
    for (double lambda : lambdas) {
      SoftmaxRegression regression = start.trained(x, labels, lambda, optimizer, steps);
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
      points.add(
          new Point(lambda, regression, regression.accuracy(train), regression.accuracy(dev)));
    }
    return new RegularisationSweep(points);
  }

  /**
   * The λ to take: the largest accuracy on dev; of equal ones the largest λ, which has the smallest
   * weights.
   *
   * @throws IllegalStateException if Stop came before the first λ was done
   */
  public Point best() {
    return points.stream()
        .max(Comparator.comparingDouble(Point::devAccuracy).thenComparing(Point::lambda))
        .orElseThrow(
            () -> new IllegalStateException("no lambda was tried to its end; run the sweep again"));
  }
}
