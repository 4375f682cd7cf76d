package chainrule.formula.eval;

import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.array.Array;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the symbols are worth: those that are set here, and the rest as in the frame around it. A
 * definition is evaluated in the innermost frame that sets one of its ingredients, and remembered
 * there.
 */
final class Environment {
  private final Optional<Environment> outer;
  private final Set<Symbol> names;
  private final Function<Symbol, Optional<Array>> values;
  private final Map<Object, Array> known = new HashMap<>();

  private Environment(
      Optional<Environment> outer, Set<Symbol> names, Function<Symbol, Optional<Array>> values) {
    this.outer = outer;
    this.names = names;
    this.values = values;
  }

  /** The outermost frame. */
  static Environment of(Function<Symbol, Optional<Array>> values) {
    return new Environment(Optional.empty(), Set.of(), values);
  }

  /** A frame inside of this one. */
  Environment with(Map<Symbol, Array> set) {
    return new Environment(
        Optional.of(this), set.keySet(), symbol -> Optional.ofNullable(set.get(symbol)));
  }

  Optional<Array> get(Symbol symbol) {
    Optional<Array> value = values.apply(symbol);
    return value.isPresent() ? value : outer.flatMap(frame -> frame.get(symbol));
  }

  /** The innermost frame that makes a difference to a definition. */
  Environment deciding(Symbol definition) {
    Environment frame = this;
    while (frame.outer.isPresent()
        && frame.names.stream().noneMatch(definition.ingredients()::contains)) {
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
