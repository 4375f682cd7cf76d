package chainrule.formula.eval;

import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.eval.array.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What names and definitions are worth, each evaluated once where it does not change. */
final class DefinitionEvaluator {
  private final ExprEvaluator evaluator;
  private Environment frame;

  DefinitionEvaluator(ExprEvaluator evaluator, Function<Symbol, Optional<Array>> values) {
    this.evaluator = evaluator;
    this.frame = Environment.of(values);
  }

  private <T> T within(Environment inner, Supplier<T> work) {
    Environment before = frame;
    frame = inner;
    try {
      return work.get();
    } finally {
      frame = before;
    }
  }

  /** Does work while some names are worth something else. */
  <T> T setting(Map<Symbol, Array> values, Supplier<T> work) {
    return within(frame.with(values), work);
  }

  Array symbol(Symbol symbol) {
    Optional<Array> set = frame.get(symbol);
    if (set.isPresent()) {
      return set.get();
    }
    if (!(symbol instanceof DefinedSymbol let)) {
      throw new IllegalStateException(symbol.name() + " has no value");
    }
    return remembered(let, let);
  }

  /** The body of a function or family, with arguments in the places of its parameters. */
  Array body(DefinedSymbol let, List<Array> arguments) {
    Map<Symbol, Array> values = new HashMap<>();
    List<Object> key = new ArrayList<>(List.of(let));
    for (int k = 0; k < arguments.size(); k++) {
      double number = arguments.get(k).standard().at(0);
      key.add(number);
      if (let.parameters().get(k) instanceof IndexRef letter) {
        evaluator.indices().set(letter.variable(), IndexEvaluator.whole(number));
      } else {
        values.put(((SymbolRef) let.parameters().get(k)).symbol(), arguments.get(k));
      }
    }
    return values.isEmpty()
        ? remembered(let, key)
        : setting(values, () -> evaluator.value(let.body()));
  }

  private Array remembered(DefinedSymbol let, Object key) {
    Environment deciding = frame.deciding(let);
    Optional<Array> known = deciding.recall(key);
    if (known.isPresent()) {
      return known.get();
    }
    Array value = within(deciding, () -> evaluator.value(let.body()));
    deciding.remember(key, value);
    return value;
  }
}
