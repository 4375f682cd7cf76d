package chainrule.formula.eval;

import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.eval.array.ElementaryFunction;
import chainrule.formula.eval.array.NumericArray;

/** softmax and log-sum-exp, in which the largest entry is taken off, so that nothing overflows. */
record SoftmaxEvaluator(ArrayOperations by) {
  /** eˣ over its sum: of a column, of a row, of each row of a matrix, which may have one column. */
  Array softmax(Array x, boolean isMatrix) {
    Array e = exponentials(x, largest(x.standard()));
    if (x.columns() == 1 && !isMatrix) {
      return by.times(e, by.map(ElementaryFunction.RECIPROCAL, by.total(e)));
    }
    Array sums = by.product(e, x.standard().filled(x.columns(), 1, 1));
    Array inverse = by.map(ElementaryFunction.RECIPROCAL, sums);
    return by.times(e, by.gather(inverse, x.rows(), x.columns(), (i, j) -> i));
  }

  /** log Σ eˣ of all entries. */
  Array logSumExp(Array x) {
    NumericArray shift = largest(x.standard());
    Array log = by.map(ElementaryFunction.LOG, by.total(exponentials(x, shift)));
    return by.add(log, shift);
  }

  private Array exponentials(Array x, NumericArray shift) {
    return by.map(ElementaryFunction.EXP, by.add(x, by.negative(shift)));
  }

  private static NumericArray largest(NumericArray x) {
    int largest = 0;
    for (int k = 1; k < x.weight(); k++) {
      largest = x.isAtLeast(k, x, largest) ? k : largest;
    }
    return x.gather(1, 1, new int[] {largest});
  }
}
