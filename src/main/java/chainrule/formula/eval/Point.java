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

/**
 * What declared names are worth.
 *
 * @param values in the order of declaration
 */
public record Point(Map<Symbol, NumericArray> values) {
  /** Where nothing has a value yet. */
  public static final Point EMPTY = new Point(Map.of());

  /** Copies the values, in their order. */
  public Point {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
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
    Map<Symbol, NumericArray> changed = new LinkedHashMap<>(values);
    changed.put(symbol, value);
    return new Point(changed);
  }

  /**
   * The same numbers, in another arithmetic; each array is converted when it is first asked for.
   */
  Function<Symbol, Optional<Array>> in(NumberKind arithmetic) {
    Map<Symbol, Array> converted = new HashMap<>();
    return symbol ->
        Optional.ofNullable(values.get(symbol))
            .map(value -> converted.computeIfAbsent(symbol, s -> arithmetic.of(value)));
  }
}
