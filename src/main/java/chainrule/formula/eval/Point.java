package chainrule.formula.eval;

import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What declared names are worth. */
public final class Point {
  /** Where nothing has a value yet. */
  public static final Point EMPTY = new Point(Map.of());

  private final Map<Symbol, NumericArray> values;

  /** Takes the values as they are, for searches make many points and a copy of each would show. */
  private Point(Map<Symbol, NumericArray> values) {
    this.values = values;
  }

  /** The values, in the order of declaration. */
  public Map<Symbol, NumericArray> values() {
    return Collections.unmodifiableMap(values);
  }

  /** The value of a name that has one. */
  public NumericArray get(Symbol symbol) {
    return values.get(symbol);
  }

  /** The first number of the value of a name that has one. */
  public double number(Symbol symbol) {
    return get(symbol).at(0);
  }

  /** The same with another value for one name. */
  public Point with(Symbol symbol, NumericArray value) {
    return with(Map.of(symbol, value));
  }

  /** The same with other values for some names. */
  public Point with(Map<? extends Symbol, NumericArray> others) {
    Map<Symbol, NumericArray> changed = new LinkedHashMap<>(values);
    changed.putAll(others);
    return new Point(changed);
  }

  /**
   * The same numbers, in another arithmetic; each array is converted when it is first asked for.
   */
  Function<Symbol, Optional<Array>> in(NumberKind arithmetic) {
    Map<Symbol, Array> converted = new HashMap<>();
    return symbol -> {
      NumericArray value = values.get(symbol);
      return value == null || arithmetic.isOf(value)
          ? Optional.ofNullable(value)
          : Optional.of(converted.computeIfAbsent(symbol, s -> arithmetic.of(value)));
    };
  }
}
