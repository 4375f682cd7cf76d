package chainrule.formula.eval;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;

/** Σ, Π and max over the values of index letters. */
final class BigOperatorEvaluator {
  private final Evaluator evaluator;
  private final ArrayFactory constants;

  BigOperatorEvaluator(Evaluator evaluator, ArrayFactory constants) {
    this.evaluator = evaluator;
    this.constants = constants;
  }

  Array of(BigOperator e) {
    List<Array> values = new ArrayList<>();
    collect(e, 0, values);
    if (values.isEmpty()) {
      return empty(e);
    }
    if (e.fold() == BigOperator.Fold.MAX) {
      return evaluator.apply(BuiltinFunction.MAX, values);
    }
    Array result = values.get(0);
    for (Array value : values.subList(1, values.size())) {
      result =
          e.fold() == BigOperator.Fold.SUM
              ? ArrayOperations.add(result, value)
              : ArrayOperations.times(result, value);
    }
    return result;
  }

  private void collect(BigOperator e, int place, List<Array> values) {
    if (place == e.variables().size()) {
      if (evaluator.holds(e.condition())) {
        values.add(evaluator.value(e.body()));
      }
      return;
    }
    IndexVariable letter = e.variables().get(place);
    for (int k : evaluator.range(letter)) {
      evaluator.set(letter, k);
      collect(e, place + 1, values);
    }
  }

  private Array empty(BigOperator e) {
    if (e.fold() != BigOperator.Fold.SUM) {
      return constants.number(e.fold() == BigOperator.Fold.PRODUCT ? 1 : Double.NaN);
    }
    Shape shape = e.body().shape().orElseThrow();
    return constants.zeros(evaluator.size(shape.rows()), evaluator.size(shape.columns()));
  }
}
