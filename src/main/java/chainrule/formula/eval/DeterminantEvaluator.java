package chainrule.formula.eval;

import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.eval.array.ElementaryFunction;

/**
 * Determinants by the algorithm of Faddeev and LeVerrier, which adds, multiplies and divides by
 * whole numbers only, so that it also serves for infinitesimals and where A is singular: M_1 = I,
 * c_k = −tr(A M_k)/k, M_{k+1} = A M_k + c_k I, and det A = (−1)ⁿ c_n.
 */
record DeterminantEvaluator(ArrayOperations by) {
  Array of(Array a) {
    int n = a.rows();
    Array identity = diagonal(number(a, 1), n);
    Array m = identity;
    Array c = number(a, 1);
    for (int k = 1; k <= n; k++) {
      Array product = by.product(a, m);
      c =
          by.negative(
              by.times(by.map(ElementaryFunction.RECIPROCAL, number(a, k)), trace(product)));
      m = by.add(product, diagonal(c, n));
    }
    return n % 2 == 0 ? c : by.negative(c);
  }

  private static Array number(Array like, double value) {
    return like.standard().filled(1, 1, value);
  }

  private Array diagonal(Array number, int n) {
    return by.gather(number, n, n, (i, j) -> i == j ? 0 : -1);
  }

  private Array trace(Array a) {
    return by.total(by.gather(a, a.rows(), 1, (i, j) -> i * a.columns() + i));
  }
}
