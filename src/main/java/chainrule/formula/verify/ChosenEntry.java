package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumericArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry of what is drawn, and the value that is chosen for it.
 *
 * @param symbol whose entry
 * @param entry which, from 0; rows lie one after the other
 * @param value within the domain of the symbol
 */
public record ChosenEntry(DeclaredSymbol symbol, int entry, double value) {
  /** Another value for the same entry. */
  ChosenEntry at(double other) {
    return new ChosenEntry(symbol, entry, other);
  }

  /** The point with the value in its place. */
  Point in(Point point) {
    return point.with(symbol, in(point.get(symbol)));
  }

  private NumericArray in(NumericArray whole) {
    double[] numbers = new double[(int) whole.weight()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = k == entry ? value : whole.at(k);
    }
    return new DoubleArray(whole.rows(), whole.columns(), numbers);
  }

  /** The point with the values of some entries in their places. */
  static Point in(Point point, List<ChosenEntry> entries) {
    Map<Symbol, NumericArray> changed = new HashMap<>();
    for (ChosenEntry entry : entries) {
      NumericArray before = changed.getOrDefault(entry.symbol(), point.get(entry.symbol()));
      changed.put(entry.symbol(), entry.in(before));
    }
    return point.with(changed);
  }

  /** Whether the domain has the value. */
  boolean isInDomain(Evaluator evaluator) {
    return isInDomain(value, symbol, evaluator);
  }

  static boolean isInDomain(double value, DeclaredSymbol symbol, Evaluator evaluator) {
    return switch (symbol.domain().kind()) {
      case POSITIVE -> value > 0;
      case NONZERO -> value != 0;
      case INTERVAL ->
          value > evaluator.evaluate(symbol.domain().low()).value().at(0)
              && value < evaluator.evaluate(symbol.domain().high()).value().at(0);
      case CLOSED_INTERVAL ->
          value >= evaluator.evaluate(symbol.domain().low()).value().at(0)
              && value <= evaluator.evaluate(symbol.domain().high()).value().at(0);
      default -> Double.isFinite(value);
    };
  }
}
