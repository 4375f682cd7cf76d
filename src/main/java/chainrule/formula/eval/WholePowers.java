package chainrule.formula.eval;

import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.eval.array.ElementaryFunction;
import chainrule.formula.eval.array.NumericArray;

/** Whole powers: of numbers, of the entries of a vector, of a square matrix. */
final class WholePowers {
  private WholePowers() {}

  static Array whole(Array base, int exponent) {
    boolean matrix = base.rows() > 1 && base.columns() > 1;
    if (exponent == 0) {
      return one(base, matrix);
    }
    Array power = base;
    for (int k = 1; k < Math.abs(exponent); k++) {
      power = matrix ? ArrayOperations.product(power, base) : ArrayOperations.times(power, base);
    }
    if (exponent > 0) {
      return power;
    }
    return matrix
        ? ArrayOperations.inverse(power)
        : ArrayOperations.map(ElementaryFunction.RECIPROCAL, power);
  }

  private static Array one(Array base, boolean matrix) {
    NumericArray one = base.standard().filled(1, 1, 1);
    return ArrayOperations.gather(
        one, base.rows(), base.columns(), (i, j) -> i == j || !matrix ? 0 : -1);
  }
}
