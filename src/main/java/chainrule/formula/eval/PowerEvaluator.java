package chainrule.formula.eval;

import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.eval.array.ElementaryFunction;
import chainrule.formula.eval.array.NumericArray;

/** Powers: of numbers, of the entries of a vector, of a square matrix. */
record PowerEvaluator(ArrayOperations by, InverseEvaluator inverses) {
  private static final int LARGEST_PRODUCT = 1 << 20;

  /** a^b: a product where b is a whole number that does not move, else e^(b log a). */
  Array of(Array base, Array exponent) {
    double number = exponent.standard().at(0);
    boolean whole = exponent instanceof NumericArray && number == StrictMath.rint(number);
    return whole && Math.abs(number) <= LARGEST_PRODUCT
        ? whole(base, (int) number)
        : by.map(ElementaryFunction.EXP, by.times(exponent, by.map(ElementaryFunction.LOG, base)));
  }

  private Array whole(Array base, int exponent) {
    boolean matrix = base.rows() > 1 && base.columns() > 1;
    if (exponent == 0) {
      return one(base, matrix);
    }
    Array power = positive(base, Math.abs(exponent), matrix);
    if (exponent > 0) {
      return power;
    }
    return matrix ? inverses.of(power) : by.map(ElementaryFunction.RECIPROCAL, power);
  }

  /** By squaring: a^(2k) = (a^k)² and a^(2k+1) = (a^k)² a. */
  private Array positive(Array base, int exponent, boolean matrix) {
    if (exponent == 1) {
      return base;
    }
    Array half = positive(base, exponent / 2, matrix);
    Array square = times(half, half, matrix);
    return exponent % 2 == 0 ? square : times(square, base, matrix);
  }

  private Array times(Array a, Array b, boolean matrix) {
    return matrix ? by.product(a, b) : by.times(a, b);
  }

  private Array one(Array base, boolean matrix) {
    NumericArray one = base.standard().filled(1, 1, 1);
    return by.gather(one, base.rows(), base.columns(), (i, j) -> i == j || !matrix ? 0 : -1);
  }
}
