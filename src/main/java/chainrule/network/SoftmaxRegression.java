package chainrule.network;

import chainrule.math.Require;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Softmax regression with weight decay: a network without a hidden layer.
 *
 * <pre>
 *   Ŷ = softmax(X W), row by row      J = 1/N Σ_n CE(y_n, ŷ_n) + λ‖W‖²
 *   ∂J/∂W = 1/N Xᵀ(Ŷ − Y) + 2λW
 * </pre>
 *
 * Notebook 11. There is no bias: give x a column of ones where one is wanted. J is convex in W, so
 * every descent with a small enough step ends at the same height, wherever it starts.
 *
 * @param weights W, D_x×D_y: a column for each class
 */
public record SoftmaxRegression(RealMatrix weights) {
  /** Copies the weights. */
  public SoftmaxRegression {
    weights = weights.copy();
  }

  /**
   * The regression with W = 0, for which every class is equally probable.
   *
   * @param features D_x, at least 1
   * @param classes D_y, at least 1
   * @throws IllegalArgumentException if there is no feature or no class
   */
  public static SoftmaxRegression zero(int features, int classes) {
    Require.atLeast("features", features, 1);
    Require.atLeast("classes", classes, 1);
    return new SoftmaxRegression(MatrixUtils.createRealMatrix(features, classes));
  }

  /** A copy of W. */
  @Override
  public RealMatrix weights() {
    return weights.copy();
  }

  /**
   * Ŷ = softmax(X W).
   *
   * @param x X, N×D_x, an example in each row. Not modified.
   * @return N×D_y, each row a distribution
   * @throws IllegalArgumentException if x does not have D_x columns
   */
  public RealMatrix predict(RealMatrix x) {
    return RowOperations.softmax(scores(x));
  }

  /**
   * The share of examples whose most probable class is the true one.
   *
   * @param x X, N×D_x. Not modified.
   * @param labels Y, N×D_y, see {@link Labels#oneHot}. Not modified.
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public double accuracy(RealMatrix x, RealMatrix labels) {
    return Labels.accuracy(predict(x), labels);
  }

  /**
   * The share of examples whose most probable class is the true one.
   *
   * @param examples X and Y. Not modified.
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public double accuracy(Dataset examples) {
    return accuracy(examples.x(), examples.labels());
  }

  /**
   * J = 1/N Σ_n CE(y_n, ŷ_n) + λ‖W‖².
   *
   * @param x X, N×D_x. Not modified.
   * @param labels Y, N×D_y, each row a distribution. Not modified.
   * @param lambda λ, at least 0
   * @return a number ≥ 0
   * @throws IllegalArgumentException if the shapes do not fit, a row of Y is not a distribution or
   *     λ is below 0
   */
  public double lossAt(RealMatrix x, RealMatrix labels, double lambda) {
    Require.labels(labels, x, weights.getColumnDimension());
    double norm = weights.getFrobeniusNorm();
    return RowOperations.crossEntropy(labels, scores(x)) / x.getRowDimension()
        + decay(lambda) * norm * norm;
  }

  /**
   * J and ∂J/∂W = 1/N Xᵀ(Ŷ − Y) + 2λW.
   *
   * @param x X, N×D_x. Not modified.
   * @param labels Y, N×D_y, each row a distribution. Not modified.
   * @param lambda λ, at least 0
   * @throws IllegalArgumentException if the shapes do not fit, a row of Y is not a distribution or
   *     λ is below 0
   */
  public RegressionGradient at(RealMatrix x, RealMatrix labels, double lambda) {
    return new RegressionGradient(lossAt(x, labels, lambda), gradient(x, labels, lambda));
  }

  /**
   * The regression after a descent from here over the whole batch: W ← W − …∂J/∂W, so many steps.
   * Deterministic. Stop ends it between two steps, and what was reached is returned.
   *
   * @param x X, N×D_x. Not modified.
   * @param labels Y, N×D_y, each row a distribution. Not modified.
   * @param lambda λ, at least 0
   * @param optimizer how a step is made of a gradient
   * @param steps how many, at least 0
   * @throws IllegalArgumentException if the shapes do not fit, a row of Y is not a distribution, λ
   *     is below 0 or the number of steps is
   */
  public SoftmaxRegression trained(
      RealMatrix x, RealMatrix labels, double lambda, Optimizer optimizer, int steps) {
    Require.labels(labels, x, weights.getColumnDimension());
    return withVector(
        optimizer.minimise(
            theta -> ParameterVector.of(withVector(theta).gradient(x, labels, lambda)),
            asVector(),
            steps));
  }

  /** W row by row. */
  public RealVector asVector() {
    return ParameterVector.of(weights);
  }

  /**
   * A regression of the same shape with other weights.
   *
   * @param vector W row by row. Not modified.
   * @throws IllegalArgumentException if its length is not D_x·D_y
   */
  public SoftmaxRegression withVector(RealVector vector) {
    int features = weights.getRowDimension();
    int classes = weights.getColumnDimension();
    Require.length("the vector of parameters", vector, features * classes);
    return new SoftmaxRegression(ParameterVector.matrix(vector, 0, features, classes));
  }

  private RealMatrix gradient(RealMatrix x, RealMatrix labels, double lambda) {
    RealMatrix error = RowOperations.error(labels, scores(x));
    return x.transpose()
        .multiply(error)
        .scalarMultiply(1.0 / x.getRowDimension())
        .add(weights.scalarMultiply(2 * decay(lambda)));
  }

  private RealMatrix scores(RealMatrix x) {
    Require.product("x", x, "W", weights);
    return x.multiply(weights);
  }

  private static double decay(double lambda) {
    if (lambda >= 0 && Double.isFinite(lambda)) {
      return lambda;
    }
    throw new IllegalArgumentException(
        "lambda is " + lambda + "; it must be at least 0 and finite");
  }
}
