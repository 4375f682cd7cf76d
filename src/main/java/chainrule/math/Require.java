package chainrule.math;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Argument checks of the whole library. Each throws an {@code IllegalArgumentException} that names
 * the argument, its value and what is allowed.
 */
public final class Require {
  private static final double SUM_TOLERANCE = 1e-9;

  private Require() {}

  /** Returns a value unless it is null. */
  public static <T> T given(String name, T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " is null; it must be given");
    }
    return value;
  }

  /** Returns x unless it is NaN. */
  public static double number(String name, double x) {
    return number(name, x, !Double.isNaN(x), "must be a number");
  }

  /** Returns x if it is in (0, ∞). */
  public static double positive(String name, double x) {
    return number(name, x, x > 0 && x < Double.POSITIVE_INFINITY, "must be above 0 and finite");
  }

  /** Returns x if it is in [0, 1). */
  public static double belowOne(String name, double x) {
    return number(name, x, x >= 0 && x < 1, "must lie in [0, 1)");
  }

  private static double number(String name, double x, boolean isAllowed, String allowed) {
    if (!isAllowed) {
      throw new IllegalArgumentException("%s is %s; it %s".formatted(name, x, allowed));
    }
    return x;
  }

  /** Returns n if it is not below the least allowed number. */
  public static int atLeast(String name, int n, int least) {
    if (n < least) {
      throw new IllegalArgumentException(
          "%s is %d; it must be at least %d".formatted(name, n, least));
    }
    return n;
  }

  /** Returns n if it is in first..last. */
  public static int inRange(String name, int n, int first, int last) {
    if (n < first || n > last) {
      throw new IllegalArgumentException(
          "%s is %d; it must lie in %d..%d".formatted(name, n, first, last));
    }
    return n;
  }

  /** Returns an index of words unless it is negative. */
  public static int wordIndex(String name, int index) {
    if (index < 0) {
      throw new IllegalArgumentException(
          "%s is %d; word indices start at 0".formatted(name, index));
    }
    return index;
  }

  /** Returns an index if the collection has that many elements, numbered from 0. */
  public static int index(String name, int index, String collection, int size, String elements) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "%s is %d; %s has %d %s, so it must lie in 0..%d"
              .formatted(name, index, collection, size, elements, size - 1));
    }
    return index;
  }

  /** Returns the vector unless it is empty or has an entry that is NaN or infinite. */
  public static RealVector finite(String name, RealVector vector) {
    if (vector.getDimension() == 0) {
      throw new IllegalArgumentException(name + " is empty; it needs at least one component");
    }
    for (int i = 0; i < vector.getDimension(); i++) {
      if (!Double.isFinite(vector.getEntry(i))) {
        throw new IllegalArgumentException(
            "%s[%d] is %s; it must be finite".formatted(name, i, vector.getEntry(i)));
      }
    }
    return vector;
  }

  /** Returns the vector if it is a probability distribution: entries ≥ 0 that sum to 1. */
  public static RealVector distribution(String name, RealVector vector) {
    finite(name, vector);
    if (vector.getMinValue() < 0) {
      throw new IllegalArgumentException(
          "%s has the entry %s; probabilities are at least 0"
              .formatted(name, vector.getMinValue()));
    }
    double sum = Softmax.sum(vector);
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new IllegalArgumentException(
          "%s sums to %s; probabilities sum to 1".formatted(name, sum));
    }
    return vector;
  }

  /** Refuses a vector of another length. */
  public static void length(String name, RealVector vector, int length) {
    if (vector.getDimension() != length) {
      throw new IllegalArgumentException(
          "%s has length %d; it must be %d".formatted(name, vector.getDimension(), length));
    }
  }

  /** Refuses two vectors of different lengths. */
  public static void sameLength(String name, RealVector vector, String other, RealVector second) {
    if (vector.getDimension() != second.getDimension()) {
      throw new IllegalArgumentException(
          "%s has length %d, %s has length %d; they must be equal"
              .formatted(name, vector.getDimension(), other, second.getDimension()));
    }
  }

  /** Refuses two matrices of different shapes. */
  public static void sameShape(String name, RealMatrix matrix, String other, RealMatrix second) {
    if (!shape(matrix).equals(shape(second))) {
      throw new IllegalArgumentException(
          "%s is %s, %s is %s; they must be equal"
              .formatted(name, shape(matrix), other, shape(second)));
    }
  }

  /** Refuses a matrix product whose inner sizes differ. */
  public static void product(String name, RealMatrix matrix, String other, RealMatrix second) {
    if (matrix.getColumnDimension() != second.getRowDimension()) {
      throw new IllegalArgumentException(
          "%s is %s, %s is %s; %s needs as many rows as %s has columns"
              .formatted(name, shape(matrix), other, shape(second), other, name));
    }
  }

  /** Refuses a bias that cannot be added to the rows of a product with this matrix. */
  public static void bias(String name, RealVector bias, String other, RealMatrix matrix) {
    if (bias.getDimension() != matrix.getColumnDimension()) {
      throw new IllegalArgumentException(
          "%s has length %d, %s is %s; %s needs an entry for each column of %s"
              .formatted(name, bias.getDimension(), other, shape(matrix), name, other));
    }
  }

  /** Refuses labels that are not a row for each row of x and a column for each class. */
  public static void labels(RealMatrix labels, RealMatrix x, int classes) {
    if (labels.getRowDimension() != x.getRowDimension() || labels.getColumnDimension() != classes) {
      throw new IllegalArgumentException(
          "labels are %s, x is %s and there are %d classes; labels must be %d×%d"
              .formatted(shape(labels), shape(x), classes, x.getRowDimension(), classes));
    }
  }

  /** Refuses outside vectors U, a word in each row, that have another length than v_c. */
  public static void wordVectors(RealMatrix outsideVectors, RealVector centerVector) {
    if (outsideVectors.getColumnDimension() != centerVector.getDimension()) {
      throw new IllegalArgumentException(
          "outside vectors are %s, center vector has length %d; U needs as many columns as v_c has entries"
              .formatted(shape(outsideVectors), centerVector.getDimension()));
    }
  }

  private static String shape(RealMatrix matrix) {
    return matrix.getRowDimension() + "×" + matrix.getColumnDimension();
  }
}
