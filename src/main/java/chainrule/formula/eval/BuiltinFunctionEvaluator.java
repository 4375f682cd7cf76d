package chainrule.formula.eval;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.eval.array.ElementaryFunction;
import chainrule.formula.eval.array.NumericArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The functions that every setting knows, of values. */
final class BuiltinFunctionEvaluator {
  private static final Map<BuiltinFunction, ElementaryFunction> ELEMENTARY =
      Map.of(
          BuiltinFunction.LOG, ElementaryFunction.LOG,
          BuiltinFunction.LN, ElementaryFunction.LOG,
          BuiltinFunction.EXP, ElementaryFunction.EXP,
          BuiltinFunction.SIGMOID, ElementaryFunction.SIGMOID,
          BuiltinFunction.TANH, ElementaryFunction.TANH,
          BuiltinFunction.SIN, ElementaryFunction.SIN,
          BuiltinFunction.COS, ElementaryFunction.COS,
          BuiltinFunction.SQRT, ElementaryFunction.SQRT,
          BuiltinFunction.SIGN, ElementaryFunction.SIGN,
          BuiltinFunction.ABS, ElementaryFunction.ABS);

  private final ArrayOperations by;
  private final EvaluationState state;

  BuiltinFunctionEvaluator(ArrayOperations by, EvaluationState state) {
    this.by = by;
    this.state = state;
  }

  Array of(BuiltinFunction function, List<Array> arguments) {
    state.meet(Kinks.isNear(function, Kinks.standard(arguments)));
    Array x = arguments.get(0);
    ElementaryFunction elementary = ELEMENTARY.get(function);
    if (elementary != null) {
      return by.map(elementary, x);
    }
    return switch (function) {
      case RELU -> extreme(List.of(x, zero(x)), 1);
      case MAX -> extreme(entries(arguments), 1);
      case MIN -> extreme(entries(arguments), -1);
      case SOFTMAX -> softmax(x);
      case LOG_SUM_EXP -> logSumExp(x);
      case DIAG -> diagonal(x);
      case TRACE -> by.total(diagonalOf(x));
      case INNER -> by.total(by.times(x, arguments.get(1)));
      case INVERSE -> x.isScalar() ? by.map(ElementaryFunction.RECIPROCAL, x) : by.inverse(x);
      case NORM_1 -> by.total(by.map(ElementaryFunction.ABS, x));
      default -> by.map(ElementaryFunction.SQRT, by.total(by.times(x, x)));
    };
  }

  private static NumericArray zero(Array x) {
    return x.standard().filled(1, 1, 0);
  }

  private List<Array> entries(List<Array> arguments) {
    if (arguments.size() > 1) {
      return arguments;
    }
    Array x = arguments.get(0);
    List<Array> entries = new ArrayList<>();
    for (int k = 0; k < x.rows() * x.columns(); k++) {
      int place = k;
      entries.add(by.gather(x, 1, 1, (i, j) -> place));
    }
    return entries;
  }

  /** Entry by entry the largest (sign 1) or smallest (sign −1): the others are multiplied by 0. */
  private Array extreme(List<Array> values, int sign) {
    Array widest = values.stream().filter(v -> !v.isScalar()).findFirst().orElse(values.get(0));
    List<Array> wide = new ArrayList<>();
    for (Array value : values) {
      wide.add(value.isScalar() ? by.spread(value, widest.rows(), widest.columns()) : value);
    }
    Array best = wide.get(0);
    for (Array value : wide.subList(1, wide.size())) {
      best = choose(best, value, sign);
    }
    return best;
  }

  private Array choose(Array a, Array b, int sign) {
    int n = a.rows() * a.columns();
    int[] places = new int[n];
    for (int k = 0; k < n; k++) {
      places[k] = sign * a.standard().at(k) >= sign * b.standard().at(k) ? k : n + k;
    }
    Array both = by.join(List.of(a, b));
    return by.gather(both, a.rows(), a.columns(), (i, j) -> places[i * a.columns() + j]);
  }

  private Array exponentials(Array x, double shift) {
    return by.map(ElementaryFunction.EXP, by.add(x, x.standard().filled(1, 1, -shift)));
  }

  private static double largest(NumericArray x) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < x.weight(); k++) {
      largest = Math.max(largest, x.at(k));
    }
    return largest;
  }

  private Array softmax(Array x) {
    Array e = exponentials(x, largest(x.standard()));
    if (x.columns() == 1) {
      return by.times(e, by.map(ElementaryFunction.RECIPROCAL, by.total(e)));
    }
    Array sums = by.product(e, x.standard().filled(x.columns(), 1, 1));
    Array inverse = by.map(ElementaryFunction.RECIPROCAL, sums);
    return by.times(e, by.gather(inverse, x.rows(), x.columns(), (i, j) -> i));
  }

  private Array logSumExp(Array x) {
    double shift = largest(x.standard());
    Array log = by.map(ElementaryFunction.LOG, by.total(exponentials(x, shift)));
    return by.add(log, x.standard().filled(1, 1, shift));
  }

  private Array diagonal(Array x) {
    if (x.rows() > 1 && x.columns() > 1) {
      return diagonalOf(x);
    }
    int n = Math.max(x.rows(), x.columns());
    return by.gather(x, n, n, (i, j) -> i == j ? i : -1);
  }

  private Array diagonalOf(Array x) {
    return by.gather(x, x.rows(), 1, (i, j) -> i * x.columns() + i);
  }
}
