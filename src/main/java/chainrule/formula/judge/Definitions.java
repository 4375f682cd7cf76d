package chainrule.formula.judge;

import chainrule.formula.tree.Index;
import chainrule.formula.tree.Let;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Symbol;
import chainrule.formula.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What names and definitions are worth, each evaluated once where it does not change. */
final class Definitions {
  /** An index that no array has. */
  private static final int NOWHERE = Integer.MIN_VALUE;

  private final Evaluator evaluator;
  private Frame frame;

  Definitions(Evaluator evaluator, Map<Symbol, Value> values) {
    this.evaluator = evaluator;
    this.frame = new Frame(Optional.empty(), values);
  }

  private <T> T within(Frame inner, Supplier<T> work) {
    Frame before = frame;
    frame = inner;
    try {
      return work.get();
    } finally {
      frame = before;
    }
  }

  /** Does work while some names are worth something else. */
  <T> T setting(Map<Symbol, Value> values, Supplier<T> work) {
    return within(new Frame(Optional.of(frame), values), work);
  }

  Value symbol(Symbol symbol) {
    Optional<Value> set = frame.get(symbol);
    if (set.isPresent()) {
      return set.get();
    }
    if (!(symbol instanceof Let let)) {
      throw new IllegalStateException(symbol.name() + " has no value");
    }
    return remembered(let, let);
  }

  /** The body of a function or family, with arguments in the places of its parameters. */
  Value body(Let let, List<Value> arguments) {
    Map<Symbol, Value> values = new HashMap<>();
    List<Object> key = new ArrayList<>(List.of(let));
    for (int k = 0; k < arguments.size(); k++) {
      double number = arguments.get(k).standard().at(0);
      key.add(number);
      if (let.parameters().get(k) instanceof Index letter) {
        evaluator.set(letter.variable(), Double.isFinite(number) ? (int) number : NOWHERE);
      } else {
        values.put(((Ref) let.parameters().get(k)).symbol(), arguments.get(k));
      }
    }
    return values.isEmpty()
        ? remembered(let, key)
        : setting(values, () -> evaluator.value(let.body()));
  }

  private Value remembered(Let let, Object key) {
    Frame deciding = frame.deciding(let);
    Optional<Value> known = deciding.recall(key);
    if (known.isPresent()) {
      return known.get();
    }
    Value value = within(deciding, () -> evaluator.value(let.body()));
    deciding.remember(key, value);
    return value;
  }
}
