package chainrule.network;

import chainrule.math.RandomPoints;
import chainrule.math.Require;
import chainrule.math.Sigmoid;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A network with one hidden layer. Examples are rows; the loss is summed over them.
 *
 * <pre>
 *   Z = X W₁ + b₁      H = σ(Z)      R = H W₂ + b₂      Ŷ = softmax(R)      J = −Σ Y ∘ log Ŷ
 *
 *   δ₂ = Ŷ − Y              ∂J/∂W₂ = Hᵀδ₂      ∂J/∂b₂ = 1ᵀδ₂
 *   δ₁ = δ₂W₂ᵀ ∘ σ′(Z)      ∂J/∂W₁ = Xᵀδ₁      ∂J/∂b₁ = 1ᵀδ₁      ∂J/∂X = δ₁W₁ᵀ
 * </pre>
 *
 * Notebook 07.
 *
 * @param W1 W₁, D_x×H: a column for each hidden unit
 * @param b1 b₁, length H
 * @param W2 W₂, H×D_y: a column for each class
 * @param b2 b₂, length D_y
 */
public record TwoLayerNetwork(RealMatrix W1, RealVector b1, RealMatrix W2, RealVector b2) {
  /** Copies the parameters; refuses shapes that do not fit. */
  public TwoLayerNetwork {
    Require.bias("b1", b1, "W1", W1);
    Require.product("W1", W1, "W2", W2);
    Require.bias("b2", b2, "W2", W2);
    W1 = W1.copy();
    b1 = b1.copy();
    W2 = W2.copy();
    b2 = b2.copy();
  }

  /**
   * A network to start from: weights from N(0, 1/D_x) and N(0, 1/H), so that scores start near size
   * 1 however wide the layers are; biases 0.
   *
   * @param inputs D_x, at least 1
   * @param hidden H, at least 1
   * @param outputs D_y, at least 1
   * @param seed any number; equal seeds give equal networks
   * @throws IllegalArgumentException if a size is below 1
   */
  public static TwoLayerNetwork random(int inputs, int hidden, int outputs, long seed) {
    Require.atLeast("inputs", inputs, 1);
    Require.atLeast("hidden", hidden, 1);
    Require.atLeast("outputs", outputs, 1);
    return new TwoLayerNetwork(
        RandomPoints.matrix(inputs, hidden, seed).scalarMultiply(1 / Math.sqrt(inputs)),
        new ArrayRealVector(hidden),
        RandomPoints.matrix(hidden, outputs, seed + 1).scalarMultiply(1 / Math.sqrt(hidden)),
        new ArrayRealVector(outputs));
  }

  /** A copy of W₁. */
  @Override
  public RealMatrix W1() {
    return W1.copy();
  }

  /** A copy of b₁. */
  @Override
  public RealVector b1() {
    return b1.copy();
  }

  /** A copy of W₂. */
  @Override
  public RealMatrix W2() {
    return W2.copy();
  }

  /** A copy of b₂. */
  @Override
  public RealVector b2() {
    return b2.copy();
  }

  /** (D_x + 1)H + (H + 1)D_y: a column of W and one bias for each unit of a layer. */
  public int parameterCount() {
    int inputs = W1.getRowDimension();
    int hidden = W1.getColumnDimension();
    int outputs = W2.getColumnDimension();
    return (inputs + 1) * hidden + (hidden + 1) * outputs;
  }

  /**
   * H = σ(X W₁ + b₁).
   *
   * @param x X, N×D_x. Not modified.
   * @return N×H, entries in [0, 1]
   * @throws IllegalArgumentException if x does not have D_x columns
   */
  public RealMatrix hidden(RealMatrix x) {
    return RowOperations.each(z(x), Sigmoid::sigmoid);
  }

  /**
   * Ŷ = softmax(H W₂ + b₂).
   *
   * @param x X, N×D_x. Not modified.
   * @return N×D_y, each row a distribution
   * @throws IllegalArgumentException if x does not have D_x columns
   */
  public RealMatrix predict(RealMatrix x) {
    return RowOperations.softmax(scores(hidden(x)));
  }

  /**
   * J = −Σ Y ∘ log Ŷ, summed over the rows.
   *
   * @param x X, N×D_x. Not modified.
   * @param labels Y, N×D_y, each row a distribution. Not modified.
   * @return a number ≥ 0
   * @throws IllegalArgumentException if the shapes do not fit or a row of Y is not a distribution
   */
  public double lossAt(RealMatrix x, RealMatrix labels) {
    Require.labels(labels, x, W2.getColumnDimension());
    return RowOperations.crossEntropy(labels, scores(hidden(x)));
  }

  /**
   * J and its gradients in all parameters and in X, by back-propagation.
   *
   * @param x X, N×D_x. Not modified.
   * @param labels Y, N×D_y, each row a distribution. Not modified.
   * @throws IllegalArgumentException if the shapes do not fit or a row of Y is not a distribution
   */
  public NetworkGradient at(RealMatrix x, RealMatrix labels) {
    Require.labels(labels, x, W2.getColumnDimension());
    RealMatrix z = z(x);
    RealMatrix h = RowOperations.each(z, Sigmoid::sigmoid);
    RealMatrix scores = scores(h);
    RealMatrix delta2 = RowOperations.error(labels, scores);
    RealMatrix slope = RowOperations.each(z, Sigmoid::sigmoidDerivative);
    RealMatrix delta1 = RowOperations.times(delta2.multiply(W2.transpose()), slope);
    return new NetworkGradient(
        RowOperations.crossEntropy(labels, scores),
        x.transpose().multiply(delta1),
        RowOperations.sum(delta1),
        h.transpose().multiply(delta2),
        RowOperations.sum(delta2),
        delta1.multiply(W1.transpose()));
  }

  /** θ: W₁ row by row, b₁, W₂ row by row, b₂; as long as {@link #parameterCount()}. */
  public RealVector asVector() {
    return ParameterVector.join(ParameterVector.of(W1), b1, ParameterVector.of(W2), b2);
  }

  /** What the entries of {@link #asVector()} are called, in its order: {@code W₁[0, 0]}, … */
  public List<String> parameterNames() {
    return Stream.of(
            ParameterVector.names("W₁", W1),
            ParameterVector.names("b₁", b1),
            ParameterVector.names("W₂", W2),
            ParameterVector.names("b₂", b2))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * A network of the same shape with other parameters.
   *
   * @param vector θ, in the order of {@link #asVector()}. Not modified.
   * @throws IllegalArgumentException if its length is not {@link #parameterCount()}
   */
  public TwoLayerNetwork withVector(RealVector vector) {
    Require.length("the vector of parameters", vector, parameterCount());
    int inputs = W1.getRowDimension();
    int hidden = W1.getColumnDimension();
    int outputs = W2.getColumnDimension();
    int second = (inputs + 1) * hidden;
    return new TwoLayerNetwork(
        ParameterVector.matrix(vector, 0, inputs, hidden),
        vector.getSubVector(inputs * hidden, hidden),
        ParameterVector.matrix(vector, second, hidden, outputs),
        vector.getSubVector(second + hidden * outputs, outputs));
  }

  private RealMatrix z(RealMatrix x) {
    Require.product("x", x, "W1", W1);
    return RowOperations.plus(x.multiply(W1), b1);
  }

  private RealMatrix scores(RealMatrix h) {
    return RowOperations.plus(h.multiply(W2), b2);
  }
}
