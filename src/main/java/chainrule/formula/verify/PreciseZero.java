package chainrule.formula.verify;

import chainrule.formula.eval.array.ElementaryFunction;
import chainrule.formula.eval.array.Gap;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Zeros of a function of one number, to as many digits as are computed with: no double is √2.
 *
 * <pre>
 *   x ← x − f(x) (x − x′) / (f(x) − f(x′))     until the step is no more than rounding
 * </pre>
 *
 * @param function of a number
 * @param numbers what it is computed with
 */
record PreciseZero(UnaryOperator<NumericArray> function, NumberKind numbers) {
  private static final int STEPS = 14;
  private static final double FIRST_STEP = 1e-6;
  private static final double NEAR = 1e-3;
  private static final int GUARD_DIGITS = 1;

  /** Where the function crosses 0 near a number, with an error; empty where it does not. */
  Optional<NumericArray> crossing(double start) {
    return secant(function, start).filter(x -> isNear(x, start));
  }

  /** Where the function is least or largest near a number, with an error. */
  Optional<NumericArray> touching(double start) {
    NumericArray width = numbers.number(Math.pow(10, -numbers.digits() / 3.0));
    UnaryOperator<NumericArray> slope =
        x -> minus(function.apply(x.plus(width)), function.apply(minus(x, width)));
    return secant(slope, start)
        .filter(x -> isNear(x, start))
        .map(x -> x.within(-numbers.digits() / 2.0));
  }

  private static boolean isNear(NumericArray x, double start) {
    return Math.abs(x.at(0) - start) <= NEAR * Math.max(1, Math.abs(start));
  }

  private Optional<NumericArray> secant(UnaryOperator<NumericArray> f, double start) {
    NumericArray before = numbers.number(BigDecimal.valueOf(start));
    NumericArray valueBefore = f.apply(before);
    if (fromZero(valueBefore).isNone()) {
      return Optional.of(before);
    }
    NumericArray now = before.plus(numbers.number(FIRST_STEP * Math.max(1, Math.abs(start))));
    for (int k = 0; k < STEPS; k++) {
      NumericArray value = f.apply(now);
      NumericArray inverseSlope =
          minus(now, before).times(minus(value, valueBefore).map(ElementaryFunction.RECIPROCAL));
      if (!inverseSlope.isFinite()) {
        return Optional.empty();
      }
      Gap gap = fromZero(value);
      double rounding = fromZero(now).size() - numbers.digits();
      double error = GUARD_DIGITS + Math.max(gap.noise() + fromZero(inverseSlope).size(), rounding);
      NumericArray step = value.times(inverseSlope);
      if (gap.isNone() || fromZero(step).apart() <= error) {
        return gap.isIncomplete() ? Optional.empty() : Optional.of(now.within(error));
      }
      before = now;
      valueBefore = value;
      now = minus(now, step).exact();
    }
    return Optional.empty();
  }

  private static Gap fromZero(NumericArray x) {
    return x.gap(0, x.filled(1, 1, 0), 0);
  }

  private static NumericArray minus(NumericArray a, NumericArray b) {
    return a.plus(b.times(b.filled(1, 1, -1)));
  }
}
