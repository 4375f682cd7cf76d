package chainrule.formula.eval;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.Expectation;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.eval.array.NumberKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 𝔼: the mean over all masks, exactly. */
final class ExpectationEvaluator {
  /** More masks than any budget allows. */
  private static final int MOST_BITS = 62;

  private final ExprEvaluator evaluator;
  private final ArrayOperations by;
  private final NumberKind arithmetic;

  ExpectationEvaluator(ExprEvaluator evaluator) {
    this.evaluator = evaluator;
    this.by = evaluator.operations();
    this.arithmetic = evaluator.arithmetic();
  }

  Array of(Expectation e) {
    List<DeclaredSymbol> masks = new ArrayList<>();
    for (Symbol symbol : ExprQueries.symbols(e.of())) {
      if (symbol instanceof DeclaredSymbol given
          && given.domain().kind() == Domain.Kind.BERNOULLI) {
        masks.add(given);
      }
    }
    return mean(masks, e.of());
  }

  /** Over all masks, each with its probability. */
  private Array mean(List<DeclaredSymbol> masks, Expr of) {
    if (masks.isEmpty()) {
      return evaluator.value(of);
    }
    DeclaredSymbol mask = masks.get(0);
    Array p = evaluator.value(mask.domain().high());
    Array q = by.add(arithmetic.number(1), by.negative(p));
    Array shape = evaluator.definitions().symbol(mask);
    int entries = shape.rows() * shape.columns();
    evaluator.spend(1L << Math.min(entries, MOST_BITS));
    Optional<Array> mean = Optional.empty();
    for (long bits = 0; bits < 1L << entries; bits++) {
      Array weight = arithmetic.number(1);
      for (int k = 0; k < entries; k++) {
        weight = by.times(weight, isOn(bits, k) ? p : q);
      }
      Array drawn = drawn(bits, shape.rows(), shape.columns());
      Array part =
          evaluator
              .definitions()
              .setting(Map.of(mask, drawn), () -> mean(masks.subList(1, masks.size()), of));
      Array term = by.times(weight, part);
      mean = Optional.of(mean.map(m -> by.add(m, term)).orElse(term));
    }
    return mean.orElseThrow();
  }

  private Array drawn(long bits, int rows, int columns) {
    return arithmetic.ones(rows, columns, (i, j) -> isOn(bits, i * columns + j) ? 0 : -1);
  }

  private static boolean isOn(long bits, int k) {
    return (bits >> k & 1) == 1;
  }
}
