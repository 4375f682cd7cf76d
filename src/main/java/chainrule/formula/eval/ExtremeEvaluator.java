package chainrule.formula.eval;

import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.eval.array.NumericArray;
import java.util.ArrayList;
import java.util.List;

/** Largest and smallest values, entry by entry: each entry is taken from the value that has it. */
record ExtremeEvaluator(ArrayOperations by) {
  Array largest(List<Array> values) {
    return extreme(values, 1);
  }

  Array smallest(List<Array> values) {
    return extreme(values, -1);
  }

  /** The entries of an array, each for itself. */
  List<Array> entries(Array x) {
    List<Array> entries = new ArrayList<>();
    for (int k = 0; k < x.rows() * x.columns(); k++) {
      int place = k;
      entries.add(by.gather(x, 1, 1, (i, j) -> place));
    }
    return entries;
  }

  private Array extreme(List<Array> values, int sign) {
    Array widest = values.stream().filter(v -> !v.isScalar()).findFirst().orElse(values.get(0));
    return values.stream()
        .map(v -> v.isScalar() ? by.spread(v, widest.rows(), widest.columns()) : v)
        .reduce((a, b) -> choose(a, b, sign))
        .orElseThrow();
  }

  /** What is no number is chosen before all others. */
  private static boolean isChosen(NumericArray a, NumericArray b, int k, int sign) {
    return Double.isNaN(a.at(k)) || (sign > 0 ? a.isAtLeast(k, b, k) : b.isAtLeast(k, a, k));
  }

  private Array choose(Array a, Array b, int sign) {
    int n = a.rows() * a.columns();
    int[] places = new int[n];
    for (int k = 0; k < n; k++) {
      places[k] = isChosen(a.standard(), b.standard(), k, sign) ? k : n + k;
    }
    return by.gather(
        by.join(List.of(a, b)), a.rows(), a.columns(), (i, j) -> places[i * a.columns() + j]);
  }
}
