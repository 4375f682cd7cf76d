package chainrule.math;

import org.apache.commons.math3.linear.RealVector;

/** The refusals of this package, in one sentence each. */
final class Require {
  private Require() {}

  /** Returns x unless it is NaN. */
  static double number(String name, double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException(name + " is NaN; it must be a number");
    }
    return x;
  }

  /** Returns the vector unless it is empty or has an entry that is NaN or infinite. */
  static RealVector finite(String name, RealVector vector) {
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

  /** Refuses two vectors of different lengths. */
  static void sameLength(String name, RealVector vector, String other, RealVector otherVector) {
    if (vector.getDimension() != otherVector.getDimension()) {
      throw new IllegalArgumentException(
          "%s has length %d, %s has length %d; they must be equal"
              .formatted(name, vector.getDimension(), other, otherVector.getDimension()));
    }
  }

  /** Returns the vector if it is a probability distribution: entries ≥ 0 that sum to 1. */
  static RealVector distribution(String name, RealVector vector) {
    finite(name, vector);
    if (vector.getMinValue() < 0) {
      throw new IllegalArgumentException(
          "%s has the entry %s; probabilities are at least 0"
              .formatted(name, vector.getMinValue()));
    }
    double sum = sum(vector);
    if (Math.abs(sum - 1) > 1e-9) {
      throw new IllegalArgumentException(
          "%s sums to %s; probabilities sum to 1".formatted(name, sum));
    }
    return vector;
  }

  static double sum(RealVector vector) {
    double sum = 0;
    for (int i = 0; i < vector.getDimension(); i++) {
      sum += vector.getEntry(i);
    }
    return sum;
  }
}
