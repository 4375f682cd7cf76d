package chainrule.formula.eval;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.eval.array.ElementaryFunction;
import chainrule.formula.shape.Shape;
import java.util.List;

/** The functions that every setting knows, of values. */
final class BuiltinFunctionEvaluator {
  private final ArrayOperations by;
  private final EvaluationState state;
  private final Kinks kinks;
  private final ExtremeEvaluator extremes;
  private final SoftmaxEvaluator softmax;
  private final InverseEvaluator inverses;
  private final DeterminantEvaluator determinants;

  BuiltinFunctionEvaluator(ArrayOperations by, InverseEvaluator inverses, EvaluationState state) {
    this.by = by;
    this.state = state;
    this.kinks = new Kinks(by);
    this.extremes = new ExtremeEvaluator(by);
    this.softmax = new SoftmaxEvaluator(by);
    this.inverses = inverses;
    this.determinants = new DeterminantEvaluator(by);
  }

  /**
   * The value of a function.
   *
   * @param shape that of its first argument on symbolic sizes
   */
  Array of(BuiltinFunction function, List<Array> arguments, Shape shape) {
    Array x = arguments.get(0);
    return switch (function) {
      case LOG, LN -> by.map(ElementaryFunction.LOG, x);
      case EXP -> by.map(ElementaryFunction.EXP, x);
      case SIGMOID -> by.map(ElementaryFunction.SIGMOID, x);
      case TANH -> by.map(ElementaryFunction.TANH, x);
      case SIN -> by.map(ElementaryFunction.SIN, x);
      case COS -> by.map(ElementaryFunction.COS, x);
      case SQRT -> by.map(ElementaryFunction.SQRT, x);
      case SIGN -> by.map(ElementaryFunction.SIGN, offKinks(x));
      case ABS -> by.map(ElementaryFunction.ABS, offKinks(x));
      case RELU -> extremes.largest(List.of(offKinks(x), x.standard().filled(1, 1, 0)));
      case MAX -> extremes.largest(offTies(compared(arguments)));
      case MIN -> extremes.smallest(offTies(compared(arguments)));
      case SOFTMAX -> softmax.softmax(x, shape.isMatrix());
      case LOG_SUM_EXP -> softmax.logSumExp(x);
      case DIAG -> diagonal(x);
      case TRACE -> by.total(diagonalOf(x));
      case DET -> determinants.of(x);
      case INNER -> by.total(by.times(x, arguments.get(1)));
      case INVERSE -> x.isScalar() ? by.map(ElementaryFunction.RECIPROCAL, x) : inverses.of(x);
      case NORM_1 -> by.total(by.map(ElementaryFunction.ABS, offKinks(x)));
      case NORM_2 -> by.map(ElementaryFunction.SQRT, by.total(by.times(x, x)));
    };
  }

  private Array offKinks(Array x) {
    state.leave(Kinks.movesAtZero(x));
    return x;
  }

  private List<Array> offTies(List<Array> values) {
    state.leave(kinks.areTied(values));
    return values;
  }

  /** Several arguments entry by entry, or the entries of one. */
  private List<Array> compared(List<Array> arguments) {
    return arguments.size() > 1 ? arguments : extremes.entries(arguments.get(0));
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
