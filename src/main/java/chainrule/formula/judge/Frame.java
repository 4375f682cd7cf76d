package chainrule.formula.judge;

import chainrule.formula.tree.Symbol;
import chainrule.formula.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the symbols are worth: those that are set here, and the rest as in the frame around it. A
 * definition is evaluated in the innermost frame that sets one of its ingredients, and remembered
 * there.
 */
final class Frame {
  private final Optional<Frame> outer;
  private final Map<Symbol, Value> values;
  private final Map<Object, Value> known = new HashMap<>();

  Frame(Optional<Frame> outer, Map<Symbol, Value> values) {
    this.outer = outer;
    this.values = values;
  }

  Optional<Value> get(Symbol symbol) {
    Value value = values.get(symbol);
    return value != null ? Optional.of(value) : outer.flatMap(frame -> frame.get(symbol));
  }

  /** The innermost frame that makes a difference to a definition. */
  Frame deciding(Symbol definition) {
    Frame frame = this;
    while (frame.outer.isPresent()
        && frame.values.keySet().stream().noneMatch(definition.ingredients()::contains)) {
      frame = frame.outer.get();
    }
    return frame;
  }

  Optional<Value> recall(Object key) {
    return Optional.ofNullable(known.get(key));
  }

  void remember(Object key, Value value) {
    known.put(key, value);
  }
}
