package chainrule.network;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * Examples with their classes: what a classifier is trained on, or judged by. Copies what it is
 * given and what it gives.
 *
 * @param x X, N×D_x, an example in each row
 * @param labels Y, N×D_y, each row a distribution, see {@link Labels#oneHot}
 */
public record Examples(RealMatrix x, RealMatrix labels) {
  /** Copies both; refuses labels that are not a row for each example. */
  public Examples {
    Shapes.labels(labels, x, labels.getColumnDimension());
    x = x.copy();
    labels = labels.copy();
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
}
