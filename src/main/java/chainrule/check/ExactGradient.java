package chainrule.check;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A gradient by forward differentiation: f is evaluated once, with numbers that carry their
 * derivatives. No step size, and no claim.
 *
 * <pre>
 *   (a + Σ a_i ε_i)(b + Σ b_i ε_i) = ab + Σ (a_i b + a b_i) ε_i        ε_i ε_j = 0
 *   f(x_1 + ε_1, …, x_n + ε_n) = f(x) + Σ ∂f/∂x_i ε_i
 * </pre>
 *
 * A third value beside the two columns of {@link GradientCheck}. Notebook 05.
 */
public final class ExactGradient {
  private ExactGradient() {}

  /**
   * ∂f/∂x, exact but for rounding.
   *
   * @param f the function, of numbers x_i + ε_i
   * @param x the point. Not modified.
   * @return as long as x
   */
  public static RealVector of(
      Function<DerivativeStructure[], DerivativeStructure> f, RealVector x) {
    return new ArrayRealVector(gradient(f.apply(numbers(x))));
  }

  /**
   * ∂f/∂X, exact but for rounding.
   *
   * @param f the function, of rows of numbers X_ij + ε_ij
   * @param x X, the point. Not modified.
   * @return of the shape of X
   */
  public static RealMatrix of(
      Function<DerivativeStructure[][], DerivativeStructure> f, RealMatrix x) {
    int rows = x.getRowDimension();
    int columns = x.getColumnDimension();
    RealVector entries = new ArrayRealVector();
    for (double[] row : x.getData()) {
      entries = entries.append(new ArrayRealVector(row));
    }
    double[] gradient = gradient(f.apply(rows(numbers(entries), rows, columns)));
    RealMatrix result = MatrixUtils.createRealMatrix(rows, columns);
    for (int i = 0; i < gradient.length; i++) {
      result.setEntry(i / columns, i % columns, gradient[i]);
    }
    return result;
  }

  private static DerivativeStructure[] numbers(RealVector x) {
    int size = x.getDimension();
    return IntStream.range(0, size)
        .mapToObj(i -> new DerivativeStructure(size, 1, i, x.getEntry(i)))
        .toArray(DerivativeStructure[]::new);
  }

  private static DerivativeStructure[][] rows(DerivativeStructure[] all, int rows, int columns) {
    return IntStream.range(0, rows)
        .mapToObj(i -> Arrays.copyOfRange(all, i * columns, (i + 1) * columns))
        .toArray(DerivativeStructure[][]::new);
  }

  /** All but the value itself, which comes first. */
  private static double[] gradient(DerivativeStructure f) {
    double[] valueAndDerivatives = f.getAllDerivatives();
    return Arrays.copyOfRange(valueAndDerivatives, 1, valueAndDerivatives.length);
  }
}
