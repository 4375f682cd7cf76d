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

  /** Refuses two vectors that cannot be added. */
  static void sameLength(String name, RealVector vector, String other, RealVector otherVector) {
    if (vector.getDimension() != otherVector.getDimension()) {
      throw new IllegalArgumentException(
          "%s has length %d, %s has length %d; they must be equal"
              .formatted(name, vector.getDimension(), other, otherVector.getDimension()));
    }
  }

  /** Refuses two matrices that cannot be added. */
  static void sameShape(String name, RealMatrix matrix, String other, RealMatrix otherMatrix) {
    if (!shape(matrix).equals(shape(otherMatrix))) {
      throw new IllegalArgumentException(
          "%s is %s, %s is %s; they must be equal"
              .formatted(name, shape(matrix), other, shape(otherMatrix)));
    }
  }

  private static String shape(RealMatrix matrix) {
    return matrix.getRowDimension() + "×" + matrix.getColumnDimension();
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
