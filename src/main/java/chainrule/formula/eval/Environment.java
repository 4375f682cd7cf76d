package chainrule.formula.eval;

import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.array.Array;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the symbols are worth: those that are set here, and the rest as in the frame around it. A
 * definition is evaluated in the innermost frame that sets one of its ingredients, and remembered
 * there.
 */
final class Environment {
  private final Optional<Environment> outer;
  private final Map<Symbol, ? extends Array> values;
  private final Map<Object, Array> known = new HashMap<>();

  Environment(Optional<Environment> outer, Map<Symbol, ? extends Array> values) {
    this.outer = outer;
    this.values = values;
  }

  Optional<Array> get(Symbol symbol) {
    Array value = values.get(symbol);
    return value != null ? Optional.of(value) : outer.flatMap(frame -> frame.get(symbol));
  }

  /** The innermost frame that makes a difference to a definition. */
  Environment deciding(Symbol definition) {
    Environment frame = this;
    while (frame.outer.isPresent()
        && frame.values.keySet().stream().noneMatch(definition.ingredients()::contains)) {
      frame = frame.outer.get();
    }
    return frame;
  }

  Optional<Array> recall(Object key) {
    return Optional.ofNullable(known.get(key));
  }

  void remember(Object key, Array value) {
    known.put(key, value);
  }
}
