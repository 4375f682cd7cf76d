package chainrule.formula.verify;

import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Moves several numbers of a point to the nearest place at which equations hold.
 *
 * <pre>
 *   x ← x − Jᵀ(JJᵀ)⁻¹ c(x)     c = left − right, J from differences
 * </pre>
 *
 * @param equations what is to hold
 * @param letters the values of free index letters
 * @param budget what may be spent
 */
record NewtonProjection(
    List<Margin> equations, Map<IndexVariable, Integer> letters, Budget budget) {
  private static final int STEPS = 12;
  private static final double WIDTH = 1e-7;
  private static final double DAMPING = 1e-13;
  private static final double MET = 1e-11;

  /** The entries with the values that they have there; empty where the steps lead nowhere. */
  Optional<List<ChosenEntry>> of(Point point, List<ChosenEntry> entries) {
    List<ChosenEntry> now = entries;
    double[] gap = gap(point, now);
    for (int k = 0; k < STEPS && !isMet(gap); k++) {
      now = moved(now, step(point, now, gap));
      gap = gap(point, now);
    }
    return isMet(gap) ? Optional.of(now) : Optional.empty();
  }

  private static boolean isMet(double... gap) {
    return Arrays.stream(gap).allMatch(c -> Math.abs(c) <= MET);
  }

  private double[] gap(Point point, List<ChosenEntry> entries) {
    Evaluator evaluator = new Evaluator(ChosenEntry.in(point, entries), NumberKind.DOUBLES, budget);
    evaluator.set(letters);
    return equations.stream()
        .map(equation -> evaluator.difference(equation.left(), equation.right()))
        .flatMapToDouble(NumericArray::doubles)
        .toArray();
  }

  private double[] step(Point point, List<ChosenEntry> entries, double... gap) {
    int n = entries.size();
    double[] slopes = new double[n * gap.length];
    for (int j = 0; j < n; j++) {
      double[] beside = gap(point, with(entries, j, WIDTH));
      for (int i = 0; i < gap.length; i++) {
        slopes[j * gap.length + i] = (beside[i] - gap[i]) / WIDTH;
      }
    }
    NumericArray transposed = new DoubleArray(n, gap.length, slopes);
    NumericArray product = transposed(transposed).product(transposed);
    NumericArray step =
        transposed.product(damped(product).inverse()).product(new DoubleArray(gap.length, 1, gap));
    return step.doubles().toArray();
  }

  private static NumericArray transposed(NumericArray a) {
    int rows = a.columns();
    int columns = a.rows();
    return a.gather(rows, columns, NumericArray.places(rows, columns, (i, j) -> j * rows + i));
  }

  private static NumericArray damped(NumericArray square) {
    double size = square.doubles().map(Math::abs).max().orElse(0);
    return square.plus(
        NumberKind.DOUBLES
            .ones(square.rows(), square.columns(), (i, j) -> i == j ? 0 : -1)
            .times(NumberKind.DOUBLES.number(DAMPING * size)));
  }

  private static List<ChosenEntry> with(List<ChosenEntry> entries, int j, double by) {
    double[] step = new double[entries.size()];
    step[j] = -by;
    return moved(entries, step);
  }

  private static List<ChosenEntry> moved(List<ChosenEntry> entries, double... step) {
    return IntStream.range(0, step.length)
        .mapToObj(k -> entries.get(k).at(entries.get(k).value() - step[k]))
        .toList();
  }
}
