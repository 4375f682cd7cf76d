package chainrule.formula.eval;

import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.eval.array.Dual;
import chainrule.formula.eval.array.NumericArray;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where |x|, sign, ReLU, max and min have no derivative, which matters where one is taken: where a
 * number, or the difference of two that are compared, is 0 and moves.
 */
record Kinks(ArrayOperations by) {
  /** How close to one is too close. */
  static final double NEAR = 1e-9;

  /** Whether two of several arguments are equal in an entry, and move apart there. */
  boolean areTied(List<Array> values) {
    return values.stream().anyMatch(Dual.class::isInstance)
        && IntStream.range(0, values.size())
            .anyMatch(a -> values.subList(0, a).stream().anyMatch(b -> isTied(values.get(a), b)));
  }

  private boolean isTied(Array a, Array b) {
    return areNear(a.standard(), b.standard()) && movesAtZero(by.add(a, by.negative(b)));
  }

  private static boolean areNear(NumericArray a, NumericArray b) {
    return IntStream.range(0, (int) Math.max(a.weight(), b.weight()))
        .anyMatch(k -> Math.abs(entry(a, k) - entry(b, k)) < NEAR);
  }

  private static double entry(NumericArray x, int k) {
    return x.at(x.isScalar() ? 0 : k);
  }

  /** Whether an entry is 0 and moves; where it stays 0 to first order, |x| has the derivative 0. */
  static boolean movesAtZero(Array x) {
    NumericArray standard = x.standard();
    return x instanceof Dual
        && IntStream.range(0, (int) standard.weight())
            .anyMatch(k -> Math.abs(standard.at(k)) < NEAR && moves(x, k));
  }

  private static boolean moves(Array x, int k) {
    return x instanceof Dual dual
        && (moves(dual.primal(), k)
            || dual.tangents().stream()
                .flatMap(Optional::stream)
                .anyMatch(tangent -> tangent.standard().at(k) != 0 || moves(tangent, k)));
  }
}
