package chainrule.formula.eval;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.Dual;
import chainrule.formula.eval.array.NumericArray;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where |x|, sign, ReLU, max and min have no derivative, which matters where one is taken. */
final class Kinks {
  /** How close to one is too close. */
  static final double NEAR = 1e-9;

  private Kinks() {}

  /** Whether an argument that moves is at a kink, or arguments of a maximum are at a tie. */
  static boolean isAt(BuiltinFunction function, List<Array> arguments) {
    return arguments.stream().anyMatch(Dual.class::isInstance) && isNear(function, arguments);
  }

  private static boolean isNear(BuiltinFunction function, List<Array> arguments) {
    NumericArray x = arguments.get(0).standard();
    return switch (function) {
      case ABS, SIGN, RELU, NORM_1 -> movesAtZero(arguments.get(0), x);
      case MAX, MIN -> arguments.size() == 1 ? hasTie(x) : isTied(arguments);
      default -> false;
    };
  }

  /** Where an entry is 0 and stays so to first order, |x| and its like have the derivative 0. */
  private static boolean movesAtZero(Array moving, NumericArray x) {
    return IntStream.range(0, (int) x.weight())
        .filter(k -> Math.abs(x.at(k)) < NEAR)
        .anyMatch(k -> moves(moving, k));
  }

  private static boolean moves(Array x, int k) {
    return x instanceof Dual dual
        && (moves(dual.primal(), k)
            || dual.tangents().stream()
                .flatMap(Optional::stream)
                .anyMatch(tangent -> tangent.standard().at(k) != 0 || moves(tangent, k)));
  }

  private static boolean isTied(List<Array> values) {
    for (int a = 0; a < values.size(); a++) {
      for (int b = 0; b < a; b++) {
        if (isNear(values.get(a).standard(), values.get(b).standard())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasTie(NumericArray x) {
    for (int a = 0; a < x.weight(); a++) {
      for (int b = 0; b < a; b++) {
        if (Math.abs(x.at(a) - x.at(b)) < NEAR) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNear(NumericArray a, NumericArray b) {
    for (int k = 0; k < Math.max(a.weight(), b.weight()); k++) {
      if (Math.abs(a.at(a.isScalar() ? 0 : k) - b.at(b.isScalar() ? 0 : k)) < NEAR) {
        return true;
      }
    }
    return false;
  }
}
