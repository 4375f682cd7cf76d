package chainrule.formula.eval;

import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.eval.array.DecimalArray;
import chainrule.formula.eval.array.NumericArray;
import java.math.BigDecimal;
import java.util.function.IntBinaryOperator;

/**
 * Arrays of the kind that is computed with: doubles or digits.
 *
 * @param seed any number of that kind
 */
record ArrayFactory(NumericArray seed) {
  NumericArray number(double number) {
    return seed.filled(1, 1, number);
  }

  NumericArray number(BigDecimal number) {
    return seed instanceof DecimalArray decimal ? decimal.of(number) : number(number.doubleValue());
  }

  /** An array without values. */
  NumericArray nothing(int rows, int columns) {
    return seed.filled(rows, columns, Double.NaN);
  }

  NumericArray zeros(int rows, int columns) {
    return seed.filled(rows, columns, 0);
  }

  /** 1 where source is 0, else 0. */
  Array ones(int rows, int columns, IntBinaryOperator source) {
    return ArrayOperations.gather(number(1), rows, columns, source);
  }
}
