package chainrule.formula.judge;

import chainrule.formula.value.Algebra;
import chainrule.formula.value.Decimal;
import chainrule.formula.value.Leaf;
import chainrule.formula.value.Value;
import java.math.BigDecimal;
import java.util.function.IntBinaryOperator;

/**
 * Arrays of the kind that is computed with: doubles or digits.
 *
 * @param seed any number of that kind
 */
record Constants(Leaf seed) {
  Leaf number(double number) {
    return seed.filled(1, 1, number);
  }

  Leaf number(BigDecimal number) {
    return seed instanceof Decimal decimal ? decimal.of(number) : number(number.doubleValue());
  }

  /** An array without values. */
  Leaf nothing(int rows, int columns) {
    return seed.filled(rows, columns, Double.NaN);
  }

  Leaf zeros(int rows, int columns) {
    return seed.filled(rows, columns, 0);
  }

  /** 1 where source is 0, else 0. */
  Value ones(int rows, int columns, IntBinaryOperator source) {
    return Algebra.gather(number(1), rows, columns, source);
  }
}
