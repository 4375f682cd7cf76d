package chainrule.word2vec;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** The refusals of this package, in one sentence each. */
final class Shapes {
  private Shapes() {}

  /** Refuses U and v_c that cannot be multiplied. */
  static void conform(RealVector centerVector, RealMatrix outsideVectors) {
    if (outsideVectors.getColumnDimension() != centerVector.getDimension()) {
      throw new IllegalArgumentException(
          "outside vectors are %d×%d, center vector has length %d; U needs as many columns as v_c has entries"
              .formatted(
                  outsideVectors.getRowDimension(),
                  outsideVectors.getColumnDimension(),
                  centerVector.getDimension()));
    }
  }

  /** Refuses an index that is no row of U. */
  static void isRow(String name, int index, RealMatrix outsideVectors) {
    int rows = outsideVectors.getRowDimension();
    if (index < 0 || index >= rows) {
      throw new IllegalArgumentException(
          "%s is %d; U has %d rows, so it must lie in 0..%d"
              .formatted(name, index, rows, rows - 1));
    }
  }

  /** Refuses an index that no U can have. */
  static int notNegative(String name, int index) {
    if (index < 0) {
      throw new IllegalArgumentException(name + " is " + index + "; word indices start at 0");
    }
    return index;
  }
}
