package chainrule.formula.eval;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.SizeExpression;
import chainrule.formula.shape.Size;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Whole numbers: values of index letters, subscripts, ranges and sizes. */
final class IndexEvaluator {
  /** An index that no array has. */
  static final int NOWHERE = Integer.MIN_VALUE;

  private static final double ROUNDING = 1e-9;
  private static final int LONGEST_RANGE = 100_000;

  private final Map<IndexVariable, Integer> values = new HashMap<>();
  private final ToDoubleFunction<Expr> numbers;
  private final EvaluationState state;

  /**
   * Knows no letters yet.
   *
   * @param numbers evaluates an expression that is no letter
   */
  IndexEvaluator(ToDoubleFunction<Expr> numbers, EvaluationState state) {
    this.numbers = numbers;
    this.state = state;
  }

  void set(IndexVariable letter, int value) {
    values.put(letter, value);
  }

  Optional<Integer> value(IndexVariable letter) {
    return Optional.ofNullable(values.get(letter));
  }

  /** The whole number that an expression is worth. */
  int of(Expr expression) {
    if (expression instanceof IndexRef letter && values.containsKey(letter.variable())) {
      return values.get(letter.variable());
    }
    return whole(numbers.applyAsDouble(expression));
  }

  /** The whole number that a number is but for rounding; {@link #NOWHERE} where it is none. */
  static int whole(double number) {
    return Math.abs(number - StrictMath.rint(number)) < ROUNDING
        ? (int) StrictMath.rint(number)
        : NOWHERE;
  }

  int of(Size size) {
    return size.isOne() ? 1 : of(SizeExpression.of(size));
  }

  /** The values of a range. */
  int[] range(IndexVariable letter) {
    Range range = letter.range().orElseThrow();
    int low = of(range.low());
    int high = of(range.high());
    state.leave(low == NOWHERE || high == NOWHERE);
    long length = low == NOWHERE ? 0 : Math.max(0, (long) high - low + 1);
    if (length > LONGEST_RANGE) {
      throw BudgetExceededException.range(letter.name(), length, LONGEST_RANGE);
    }
    state.spend(1 + length);
    int[] all = new int[(int) length];
    Arrays.setAll(all, k -> low + k);
    return all;
  }
}
