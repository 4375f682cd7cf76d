package chainrule.network;

import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The loss of a network as Commons Math's numbers that carry their derivatives, entry by entry from
 * the definition. The variables are W₁, b₁, W₂, b₂ and X, in this order, matrices row by row.
 */
final class ForwardDifferentiation {
  private final DerivativeStructure[] variables;
  private final int inputs;
  private final int hidden;
  private final int outputs;

  private ForwardDifferentiation(TwoLayerNetwork network, RealMatrix x) {
    inputs = network.W1().getRowDimension();
    hidden = network.W1().getColumnDimension();
    outputs = network.W2().getColumnDimension();
    RealVector values = ParameterVector.join(network.asVector(), ParameterVector.of(x));
    int size = values.getDimension();
    variables =
        IntStream.range(0, size)
            .mapToObj(i -> new DerivativeStructure(size, 1, i, values.getEntry(i)))
            .toArray(DerivativeStructure[]::new);
  }

  static DerivativeStructure loss(TwoLayerNetwork network, RealMatrix x, RealMatrix labels) {
    ForwardDifferentiation forward = new ForwardDifferentiation(network, x);
    DerivativeStructure loss = forward.variables[0].multiply(0);
    for (int n = 0; n < x.getRowDimension(); n++) {
      for (int i = 0; i < forward.outputs; i++) {
        loss = loss.subtract(forward.yHat(n, i).log().multiply(labels.getEntry(n, i)));
      }
    }
    return loss;
  }

  private DerivativeStructure yHat(int n, int i) {
    DerivativeStructure sum = score(n, 0).exp();
    for (int j = 1; j < outputs; j++) {
      sum = sum.add(score(n, j).exp());
    }
    return score(n, i).exp().divide(sum);
  }

  private DerivativeStructure score(int n, int i) {
    int second = (inputs + 1) * hidden;
    DerivativeStructure score = variables[second + hidden * outputs + i];
    for (int k = 0; k < hidden; k++) {
      score = score.add(unit(n, k).multiply(variables[second + k * outputs + i]));
    }
    return score;
  }

  private DerivativeStructure unit(int n, int k) {
    DerivativeStructure z = variables[inputs * hidden + k];
    int x = (inputs + 1) * hidden + (hidden + 1) * outputs + n * inputs;
    for (int i = 0; i < inputs; i++) {
      z = z.add(variables[x + i].multiply(variables[i * hidden + k]));
    }
    return z.negate().exp().add(1).reciprocal();
  }
}
