package chainrule.network;

import chainrule.math.CrossEntropy;
import chainrule.math.Softmax;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DefaultRealMatrixChangingVisitor;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Operations on each row of a batch. */
final class RowOperations {
  private RowOperations() {}

  /** softmax of each row. */
  static RealMatrix softmax(RealMatrix scores) {
    return map(scores, Softmax::softmax);
  }

  /** Σ_n CE(y_n, softmax(z_n)). */
  static double crossEntropy(RealMatrix labels, RealMatrix scores) {
    double sum = 0;
    for (int n = 0; n < scores.getRowDimension(); n++) {
      sum += CrossEntropy.crossEntropyOfScores(labels.getRowVector(n), scores.getRowVector(n));
    }
    return sum;
  }

  /** The gradient of that sum in the scores: a row ŷ_n − y_n for each example. */
  static RealMatrix error(RealMatrix labels, RealMatrix scores) {
    RealMatrix error = scores.copy();
    for (int n = 0; n < scores.getRowDimension(); n++) {
      error.setRowVector(
          n, CrossEntropy.gradientInScores(labels.getRowVector(n), scores.getRowVector(n)));
    }
    return error;
  }

  /** matrix + 1 bᵀ: a bias for every row. */
  static RealMatrix plus(RealMatrix matrix, RealVector bias) {
    return matrix.add(ones(matrix).outerProduct(bias));
  }

  /** 1ᵀ matrix: the sum of the rows. */
  static RealVector sum(RealMatrix matrix) {
    return matrix.preMultiply(ones(matrix));
  }

  /** f of every entry. */
  static RealMatrix each(RealMatrix matrix, DoubleUnaryOperator f) {
    return map(matrix, row -> row.map(f::applyAsDouble));
  }

  /** The product entry by entry, A ∘ B. */
  static RealMatrix times(RealMatrix a, RealMatrix b) {
    RealMatrix product = a.copy();
    product.walkInOptimizedOrder(
        new DefaultRealMatrixChangingVisitor() {
          @Override
          public double visit(int row, int column, double value) {
            return value * b.getEntry(row, column);
          }
        });
    return product;
  }

  private static RealMatrix map(RealMatrix matrix, UnaryOperator<RealVector> f) {
    RealMatrix result = matrix.copy();
    for (int n = 0; n < matrix.getRowDimension(); n++) {
      result.setRowVector(n, f.apply(matrix.getRowVector(n)));
    }
    return result;
  }

  private static RealVector ones(RealMatrix matrix) {
    return new ArrayRealVector(matrix.getRowDimension(), 1.0);
  }
}
