package chainrule.network;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** The refusals of this package, in one sentence each. */
final class Shapes {
  private Shapes() {}

  /** Refuses a matrix product whose inner sizes differ. */
  static void product(String name, RealMatrix matrix, String other, RealMatrix otherMatrix) {
    if (matrix.getColumnDimension() != otherMatrix.getRowDimension()) {
      throw new IllegalArgumentException(
          "%s is %s, %s is %s; %s needs as many rows as %s has columns"
              .formatted(name, shape(matrix), other, shape(otherMatrix), other, name));
    }
  }

  /** Refuses a bias that cannot be added to the rows of a product with this matrix. */
  static void bias(String name, RealVector bias, String other, RealMatrix matrix) {
    if (bias.getDimension() != matrix.getColumnDimension()) {
      throw new IllegalArgumentException(
          "%s has length %d, %s is %s; %s needs an entry for each column of %s"
              .formatted(name, bias.getDimension(), other, shape(matrix), name, other));
    }
  }

  /** Refuses labels that are not a row for each row of x, a column for each class. */
  static void labels(RealMatrix labels, RealMatrix x, int classes) {
    if (labels.getRowDimension() != x.getRowDimension() || labels.getColumnDimension() != classes) {
      throw new IllegalArgumentException(
          "labels are %s, x is %s and there are %d classes; labels must be %d×%d"
              .formatted(shape(labels), shape(x), classes, x.getRowDimension(), classes));
    }
  }

  /** Refuses two matrices of different shapes. */
  static void same(String name, RealMatrix matrix, String other, RealMatrix otherMatrix) {
    if (!shape(matrix).equals(shape(otherMatrix))) {
      throw new IllegalArgumentException(
          "%s is %s, %s is %s; they must be equal"
              .formatted(name, shape(matrix), other, shape(otherMatrix)));
    }
  }

  /** Refuses a vector that has not this length. */
  static void length(String name, RealVector vector, int length) {
    if (vector.getDimension() != length) {
      throw new IllegalArgumentException(
          "%s has length %d; it must be %d".formatted(name, vector.getDimension(), length));
    }
  }

  /** Returns a number that counts something, unless it is below the least. */
  static int atLeast(String name, int number, int least) {
    if (number < least) {
      throw new IllegalArgumentException(
          "%s is %d; it must be at least %d".formatted(name, number, least));
    }
    return number;
  }

  /** Refuses a number outside (0, ∞), NaN included. */
  static void positive(String name, double number) {
    if (!(number > 0) || Double.isInfinite(number)) {
      throw new IllegalArgumentException(
          "%s is %s; it must be above 0 and finite".formatted(name, number));
    }
  }

  /** Refuses a number outside [0, 1), NaN included. */
  static void belowOne(String name, double number) {
    if (!(number >= 0 && number < 1)) {
      throw new IllegalArgumentException("%s is %s; it must lie in [0, 1)".formatted(name, number));
    }
  }

  private static String shape(RealMatrix matrix) {
    return matrix.getRowDimension() + "×" + matrix.getColumnDimension();
  }
}
