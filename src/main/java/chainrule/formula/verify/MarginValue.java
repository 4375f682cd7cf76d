package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.eval.array.NumericArray;
import java.util.Map;

/**
 * A margin as a function of one entry of one symbol; of arrays, the least of their entries.
 *
 * @param letters the values of its free letters
 * @param point what all else is worth
 */
record MarginValue(
    Margin margin,
    Map<IndexVariable, Integer> letters,
    Point point,
    DeclaredSymbol symbol,
    int entry,
    Budget budget) {
  /** NaN where it has no value. */
  double at(double value) {
    ChosenEntry chosen = new ChosenEntry(symbol, entry, value);
    if (!chosen.isInDomain(PointDraw.at(point))) {
      return Double.NaN;
    }
    Evaluator evaluator = new Evaluator(chosen.in(point), NumberKind.DOUBLES, budget);
    evaluator.set(letters);
    NumericArray left = evaluator.evaluate(margin.left()).value();
    NumericArray right = evaluator.evaluate(margin.right()).value();
    return ComparedSides.of(left, right).map(MarginValue::least).orElse(Double.NaN);
  }

  private static double least(ComparedSides sides) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < sides.entries(); k++) {
      least =
          Math.min(
              least, sides.left().at(sides.leftPlace(k)) - sides.right().at(sides.rightPlace(k)));
    }
    return least;
  }
}
