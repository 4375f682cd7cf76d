package chainrule.formula.judge;

import chainrule.formula.tree.Function;
import chainrule.formula.value.Algebra;
import chainrule.formula.value.Elementary;
import chainrule.formula.value.Leaf;
import chainrule.formula.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The functions that every setting knows, of values. */
final class Functions {
  private Functions() {}

  static Value apply(Function function, List<Value> arguments) {
    Value x = arguments.get(0);
    if (function.elementary().isPresent()) {
      return Algebra.map(function.elementary().get(), x);
    }
    return switch (function) {
      case RELU -> extreme(List.of(x, zero(x)), 1);
      case MAX -> extreme(entries(arguments), 1);
      case MIN -> extreme(entries(arguments), -1);
      case SOFTMAX -> softmax(x);
      case LOG_SUM_EXP -> logSumExp(x);
      case DIAG -> diagonal(x);
      case TRACE -> Algebra.total(diagonalOf(x));
      case INNER -> Algebra.total(Algebra.times(x, arguments.get(1)));
      case INVERSE -> x.isScalar() ? Algebra.map(Elementary.RECIPROCAL, x) : Algebra.inverse(x);
      case NORM_1 -> Algebra.total(Algebra.map(Elementary.ABS, x));
      default -> Algebra.map(Elementary.SQRT, Algebra.total(Algebra.times(x, x)));
    };
  }

  private static Leaf zero(Value x) {
    return x.standard().filled(1, 1, 0);
  }

  /** Whether an argument is so close to a kink or tie of the function that neither side is sure. */
  static boolean isNearKink(Function function, List<Value> arguments, double near) {
    Leaf x = arguments.get(0).standard();
    return switch (function) {
      case ABS, SIGN, RELU, NORM_1 -> isNear(x, x.filled(1, 1, 0), near);
      case MAX, MIN -> isTied(entries(arguments), near);
      default -> false;
    };
  }

  private static boolean isTied(List<Value> values, double near) {
    for (int a = 0; a < values.size(); a++) {
      for (int b = 0; b < a; b++) {
        if (isNear(values.get(a).standard(), values.get(b).standard(), near)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNear(Leaf a, Leaf b, double near) {
    for (int k = 0; k < Math.max(a.weight(), b.weight()); k++) {
      double distance = a.at(a.isScalar() ? 0 : k) - b.at(b.isScalar() ? 0 : k);
      if (Math.abs(distance) < near) {
        return true;
      }
    }
    return false;
  }

  private static List<Value> entries(List<Value> arguments) {
    if (arguments.size() > 1) {
      return arguments;
    }
    Value x = arguments.get(0);
    List<Value> entries = new ArrayList<>();
    for (int k = 0; k < x.rows() * x.columns(); k++) {
      int place = k;
      entries.add(Algebra.gather(x, 1, 1, (i, j) -> place));
    }
    return entries;
  }

  /** Entry by entry the largest (sign 1) or smallest (sign −1): the others are multiplied by 0. */
  private static Value extreme(List<Value> values, int sign) {
    Value widest = values.stream().filter(v -> !v.isScalar()).findFirst().orElse(values.get(0));
    List<Value> wide = new ArrayList<>();
    for (Value value : values) {
      wide.add(value.isScalar() ? Algebra.spread(value, widest.rows(), widest.columns()) : value);
    }
    Value best = wide.get(0);
    for (Value value : wide.subList(1, wide.size())) {
      best = choose(best, value, sign);
    }
    return best;
  }

  private static Value choose(Value a, Value b, int sign) {
    int n = a.rows() * a.columns();
    int[] places = new int[n];
    for (int k = 0; k < n; k++) {
      places[k] = sign * a.standard().at(k) >= sign * b.standard().at(k) ? k : n + k;
    }
    Value both = Algebra.join(List.of(a, b));
    return Algebra.gather(both, a.rows(), a.columns(), (i, j) -> places[i * a.columns() + j]);
  }

  private static Value exponentials(Value x, double shift) {
    return Algebra.map(Elementary.EXP, Algebra.add(x, x.standard().filled(1, 1, -shift)));
  }

  private static double largest(Leaf x) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < x.weight(); k++) {
      largest = Math.max(largest, x.at(k));
    }
    return largest;
  }

  private static Value softmax(Value x) {
    Value e = exponentials(x, largest(x.standard()));
    if (x.columns() == 1) {
      return Algebra.times(e, Algebra.map(Elementary.RECIPROCAL, Algebra.total(e)));
    }
    Value sums = Algebra.product(e, x.standard().filled(x.columns(), 1, 1));
    Value inverse = Algebra.map(Elementary.RECIPROCAL, sums);
    return Algebra.times(e, Algebra.gather(inverse, x.rows(), x.columns(), (i, j) -> i));
  }

  private static Value logSumExp(Value x) {
    double shift = largest(x.standard());
    Value log = Algebra.map(Elementary.LOG, Algebra.total(exponentials(x, shift)));
    return Algebra.add(log, x.standard().filled(1, 1, shift));
  }

  private static Value diagonal(Value x) {
    if (x.rows() > 1 && x.columns() > 1) {
      return diagonalOf(x);
    }
    int n = Math.max(x.rows(), x.columns());
    return Algebra.gather(x, n, n, (i, j) -> i == j ? i : -1);
  }

  private static Value diagonalOf(Value x) {
    return Algebra.gather(x, x.rows(), 1, (i, j) -> i * x.columns() + i);
  }
}
