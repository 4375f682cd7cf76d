package chainrule.formula.judge;

import chainrule.formula.tree.Domain;
import chainrule.formula.tree.Expectation;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Given;
import chainrule.formula.tree.Symbol;
import chainrule.formula.tree.Trees;
import chainrule.formula.value.Algebra;
import chainrule.formula.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 𝔼: the mean over all masks, exactly. */
final class Expectations {
  private final Evaluator evaluator;
  private final Constants constants;

  Expectations(Evaluator evaluator, Constants constants) {
    this.evaluator = evaluator;
    this.constants = constants;
  }

  Value of(Expectation e) {
    List<Given> masks = new ArrayList<>();
    for (Symbol symbol : Trees.symbols(e.of())) {
      if (symbol instanceof Given given && given.domain().kind() == Domain.Kind.BERNOULLI) {
        masks.add(given);
      }
    }
    return mean(masks, e.of());
  }

  /** Over all masks, each with its probability. */
  private Value mean(List<Given> masks, Expr of) {
    if (masks.isEmpty()) {
      return evaluator.value(of);
    }
    Given mask = masks.get(0);
    Value p = evaluator.value(mask.domain().high());
    Value q = Algebra.add(constants.number(1), Algebra.negative(p));
    Value shape = evaluator.symbol(mask);
    int entries = shape.rows() * shape.columns();
    Optional<Value> mean = Optional.empty();
    for (int bits = 0; bits < 1 << entries; bits++) {
      Value weight = constants.number(1);
      for (int k = 0; k < entries; k++) {
        weight = Algebra.times(weight, isOn(bits, k) ? p : q);
      }
      Value drawn = drawn(bits, shape.rows(), shape.columns());
      Value part =
          evaluator.setting(Map.of(mask, drawn), () -> mean(masks.subList(1, masks.size()), of));
      Value term = Algebra.times(weight, part);
      mean = Optional.of(mean.map(m -> Algebra.add(m, term)).orElse(term));
    }
    return mean.orElseThrow();
  }

  private Value drawn(int bits, int rows, int columns) {
    return constants.ones(rows, columns, (i, j) -> isOn(bits, i * columns + j) ? 0 : -1);
  }

  private static boolean isOn(int bits, int k) {
    return (bits >> k & 1) == 1;
  }
}
