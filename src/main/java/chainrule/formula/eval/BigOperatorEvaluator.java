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
  private final ExprEvaluator evaluator;
  private final ArrayOperations by;

  BigOperatorEvaluator(ExprEvaluator evaluator) {
    this.evaluator = evaluator;
    this.by = evaluator.operations();
  }

  Array of(BigOperator e) {
    List<Array> values = new ArrayList<>();
    collect(e, 0, values);
    if (values.isEmpty()) {
      return empty(e);
    }
    if (e.fold() == BigOperator.Fold.MAX) {
      return evaluator.functions().of(BuiltinFunction.MAX, values, Shape.SCALAR);
    }
    Array result = values.get(0);
    for (Array value : values.subList(1, values.size())) {
      result = e.fold() == BigOperator.Fold.SUM ? by.add(result, value) : by.times(result, value);
    }
    return result;
  }

  private void collect(BigOperator e, int place, List<Array> values) {
    if (place == e.variables().size()) {
      if (evaluator.conditions().holds(e.condition())) {
        values.add(evaluator.value(e.body()));
      }
      return;
    }
    IndexVariable letter = e.variables().get(place);
    for (int k : evaluator.indices().range(letter)) {
      evaluator.indices().set(letter, k);
      collect(e, place + 1, values);
    }
  }

  private Array empty(BigOperator e) {
    if (e.fold() != BigOperator.Fold.SUM) {
      return evaluator.arithmetic().number(e.fold() == BigOperator.Fold.PRODUCT ? 1 : Double.NaN);
    }
    Shape shape = e.body().shape().orElseThrow();
    return evaluator
        .arithmetic()
        .filled(evaluator.indices().of(shape.rows()), evaluator.indices().of(shape.columns()), 0);
  }
}
