package chainrule.formula.judge;

import chainrule.formula.tree.Big;
import chainrule.formula.tree.Function;
import chainrule.formula.tree.IndexVariable;
import chainrule.formula.tree.Shape;
import chainrule.formula.tree.Shapes;
import chainrule.formula.value.Algebra;
import chainrule.formula.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Σ, Π and max over the values of index letters. */
final class Folds {
  private final Evaluator evaluator;
  private final Constants constants;
  private final boolean denominatorLayout;

  Folds(Evaluator evaluator, Constants constants, boolean denominatorLayout) {
    this.evaluator = evaluator;
    this.constants = constants;
    this.denominatorLayout = denominatorLayout;
  }

  Value of(Big e) {
    List<Value> values = new ArrayList<>();
    collect(e, 0, values);
    if (values.isEmpty()) {
      return empty(e);
    }
    if (e.fold() == Big.Fold.MAX) {
      return evaluator.apply(Function.MAX, values);
    }
    Value result = values.get(0);
    for (Value value : values.subList(1, values.size())) {
      result = e.fold() == Big.Fold.SUM ? Algebra.add(result, value) : Algebra.times(result, value);
    }
    return result;
  }

  private void collect(Big e, int place, List<Value> values) {
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

  private Value empty(Big e) {
    if (e.fold() != Big.Fold.SUM) {
      return constants.number(e.fold() == Big.Fold.PRODUCT ? 1 : Double.NaN);
    }
    Shape shape = Shapes.of(e.body(), denominatorLayout);
    return constants.zeros(evaluator.size(shape.rows()), evaluator.size(shape.columns()));
  }
}
