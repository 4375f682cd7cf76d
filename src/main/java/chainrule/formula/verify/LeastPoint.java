package chainrule.formula.verify;

import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.ElementaryFunction;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Where a smooth function of several numbers is least, or largest, to as many digits as are
 * computed with.
 *
 * <pre>
 *   x ← x − H⁻¹∇f(x)     H once, from doubles near the start; ∇f from differences
 * </pre>
 *
 * @param function of a column
 * @param inDoubles the same function
 * @param numbers what it is computed with
 */
record LeastPoint(
    UnaryOperator<NumericArray> function,
    ToDoubleFunction<double[]> inDoubles,
    NumberKind numbers) {
  private static final int STEPS = 40;
  private static final double WIDTH = 1e-3;
  private static final double DAMPING = 1e-7;
  private static final double NEAR = 10;

  /** The point near a start, with its error; empty where the steps lead elsewhere. */
  Optional<NumericArray> near(double... start) {
    NumericArray inverse = numbers.of(inverseCurvature(start));
    NumericArray first = numbers.of(new DoubleArray(start.length, 1, start));
    double reach = NEAR * Math.max(1, largest(first));
    double enough = Math.pow(10, -numbers.digits() / 2.0);
    NumericArray x = first;
    for (int k = 0; k < STEPS && largest(x.minus(first)) <= reach; k++) {
      NumericArray step = inverse.product(gradient(x));
      x = x.minus(step).exact();
      if (largest(step) <= enough) {
        return Optional.of(x.within(-numbers.digits() / 2.0));
      }
    }
    return Optional.empty();
  }

  private NumericArray gradient(NumericArray x) {
    NumericArray width = numbers.number(Math.pow(10, -Math.rint(numbers.digits() / 3.0)));
    NumericArray scale = width.plus(width).map(ElementaryFunction.RECIPROCAL);
    return numbers
        .number(0)
        .join(
            IntStream.range(0, (int) x.weight())
                .mapToObj(k -> difference(x, k, width).times(scale))
                .toList());
  }

  private NumericArray difference(NumericArray x, int k, NumericArray width) {
    NumericArray entry = x.gather(1, 1, new int[] {k});
    return function
        .apply(x.with(k, entry.plus(width)))
        .minus(function.apply(x.with(k, entry.minus(width))));
  }

  /** (H + μI)⁻¹, for H may be singular: of (x − y)² it is. */
  private DoubleArray inverseCurvature(double... x) {
    int n = x.length;
    double[] curvature = new double[n * n];
    Arrays.setAll(curvature, k -> curvature(x, k / n, k % n));
    double size = Arrays.stream(curvature).map(Math::abs).max().orElse(0);
    double[] damped = curvature.clone();
    for (int k = 0; k < n; k++) {
      damped[k * n + k] += DAMPING * size;
    }
    return (DoubleArray) new DoubleArray(n, n, damped).inverse();
  }

  private double curvature(double[] x, int i, int j) {
    double bend = at(x, i, 1, j, 1) - at(x, i, 1, j, -1) - at(x, i, -1, j, 1) + at(x, i, -1, j, -1);
    return bend / (4 * WIDTH * WIDTH);
  }

  private double at(double[] x, int i, int first, int j, int second) {
    double[] moved = x.clone();
    moved[i] += first * WIDTH;
    moved[j] += second * WIDTH;
    return inDoubles.applyAsDouble(moved);
  }

  private static double largest(NumericArray x) {
    return x.doubles().map(Math::abs).max().orElse(0);
  }
}
