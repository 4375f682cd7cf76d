package chainrule.formula.judge;

import chainrule.formula.value.Algebra;
import chainrule.formula.value.Elementary;
import chainrule.formula.value.Leaf;
import chainrule.formula.value.Value;

/** Whole powers: of numbers, of the entries of a vector, of a square matrix. */
final class Powers {
  private Powers() {}

  static Value whole(Value base, int exponent) {
    boolean matrix = base.rows() > 1 && base.columns() > 1;
    if (exponent == 0) {
      return one(base, matrix);
    }
    Value power = base;
    for (int k = 1; k < Math.abs(exponent); k++) {
      power = matrix ? Algebra.product(power, base) : Algebra.times(power, base);
    }
    if (exponent > 0) {
      return power;
    }
    return matrix ? Algebra.inverse(power) : Algebra.map(Elementary.RECIPROCAL, power);
  }

  private static Value one(Value base, boolean matrix) {
    Leaf one = base.standard().filled(1, 1, 1);
    return Algebra.gather(one, base.rows(), base.columns(), (i, j) -> i == j || !matrix ? 0 : -1);
  }
}
