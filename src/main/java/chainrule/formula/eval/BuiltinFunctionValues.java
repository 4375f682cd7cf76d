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
final class BuiltinFunctionValues {
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

  private BuiltinFunctionValues() {}

  static Array apply(BuiltinFunction function, List<Array> arguments) {
    Array x = arguments.get(0);
    ElementaryFunction elementary = ELEMENTARY.get(function);
    if (elementary != null) {
      return ArrayOperations.map(elementary, x);
    }
    return switch (function) {
      case RELU -> extreme(List.of(x, zero(x)), 1);
      case MAX -> extreme(entries(arguments), 1);
      case MIN -> extreme(entries(arguments), -1);
      case SOFTMAX -> softmax(x);
      case LOG_SUM_EXP -> logSumExp(x);
      case DIAG -> diagonal(x);
      case TRACE -> ArrayOperations.total(diagonalOf(x));
      case INNER -> ArrayOperations.total(ArrayOperations.times(x, arguments.get(1)));
      case INVERSE ->
          x.isScalar()
              ? ArrayOperations.map(ElementaryFunction.RECIPROCAL, x)
              : ArrayOperations.inverse(x);
      case NORM_1 -> ArrayOperations.total(ArrayOperations.map(ElementaryFunction.ABS, x));
      default ->
          ArrayOperations.map(
              ElementaryFunction.SQRT, ArrayOperations.total(ArrayOperations.times(x, x)));
    };
  }

  private static NumericArray zero(Array x) {
    return x.standard().filled(1, 1, 0);
  }

  /** Whether an argument is so close to a kink or tie of the function that neither side is sure. */
  static boolean isNearKink(BuiltinFunction function, List<Array> arguments, double near) {
    NumericArray x = arguments.get(0).standard();
    return switch (function) {
      case ABS, SIGN, RELU, NORM_1 -> isNear(x, x.filled(1, 1, 0), near);
      case MAX, MIN -> isTied(entries(arguments), near);
      default -> false;
    };
  }

  private static boolean isTied(List<Array> values, double near) {
    for (int a = 0; a < values.size(); a++) {
      for (int b = 0; b < a; b++) {
        if (isNear(values.get(a).standard(), values.get(b).standard(), near)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNear(NumericArray a, NumericArray b, double near) {
    for (int k = 0; k < Math.max(a.weight(), b.weight()); k++) {
      double distance = a.at(a.isScalar() ? 0 : k) - b.at(b.isScalar() ? 0 : k);
      if (Math.abs(distance) < near) {
        return true;
      }
    }
    return false;
  }

  private static List<Array> entries(List<Array> arguments) {
    if (arguments.size() > 1) {
      return arguments;
    }
    Array x = arguments.get(0);
    List<Array> entries = new ArrayList<>();
    for (int k = 0; k < x.rows() * x.columns(); k++) {
      int place = k;
      entries.add(ArrayOperations.gather(x, 1, 1, (i, j) -> place));
    }
    return entries;
  }

  /** Entry by entry the largest (sign 1) or smallest (sign −1): the others are multiplied by 0. */
  private static Array extreme(List<Array> values, int sign) {
    Array widest = values.stream().filter(v -> !v.isScalar()).findFirst().orElse(values.get(0));
    List<Array> wide = new ArrayList<>();
    for (Array value : values) {
      wide.add(
          value.isScalar()
              ? ArrayOperations.spread(value, widest.rows(), widest.columns())
              : value);
    }
    Array best = wide.get(0);
    for (Array value : wide.subList(1, wide.size())) {
      best = choose(best, value, sign);
    }
    return best;
  }

  private static Array choose(Array a, Array b, int sign) {
    int n = a.rows() * a.columns();
    int[] places = new int[n];
    for (int k = 0; k < n; k++) {
      places[k] = sign * a.standard().at(k) >= sign * b.standard().at(k) ? k : n + k;
    }
    Array both = ArrayOperations.join(List.of(a, b));
    return ArrayOperations.gather(
        both, a.rows(), a.columns(), (i, j) -> places[i * a.columns() + j]);
  }

  private static Array exponentials(Array x, double shift) {
    return ArrayOperations.map(
        ElementaryFunction.EXP, ArrayOperations.add(x, x.standard().filled(1, 1, -shift)));
  }

  private static double largest(NumericArray x) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < x.weight(); k++) {
      largest = Math.max(largest, x.at(k));
    }
    return largest;
  }

  private static Array softmax(Array x) {
    Array e = exponentials(x, largest(x.standard()));
    if (x.columns() == 1) {
      return ArrayOperations.times(
          e, ArrayOperations.map(ElementaryFunction.RECIPROCAL, ArrayOperations.total(e)));
    }
    Array sums = ArrayOperations.product(e, x.standard().filled(x.columns(), 1, 1));
    Array inverse = ArrayOperations.map(ElementaryFunction.RECIPROCAL, sums);
    return ArrayOperations.times(
        e, ArrayOperations.gather(inverse, x.rows(), x.columns(), (i, j) -> i));
  }

  private static Array logSumExp(Array x) {
    double shift = largest(x.standard());
    Array log =
        ArrayOperations.map(ElementaryFunction.LOG, ArrayOperations.total(exponentials(x, shift)));
    return ArrayOperations.add(log, x.standard().filled(1, 1, shift));
  }

  private static Array diagonal(Array x) {
    if (x.rows() > 1 && x.columns() > 1) {
      return diagonalOf(x);
    }
    int n = Math.max(x.rows(), x.columns());
    return ArrayOperations.gather(x, n, n, (i, j) -> i == j ? i : -1);
  }

  private static Array diagonalOf(Array x) {
    return ArrayOperations.gather(x, x.rows(), 1, (i, j) -> i * x.columns() + i);
  }
}
