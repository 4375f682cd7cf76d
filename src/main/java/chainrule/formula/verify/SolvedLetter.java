package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumericArray;
import java.util.Optional;
import java.util.Set;

/**
 * An equation that is met by giving a drawn number, or an entry of a drawn array, the value of the
 * other side.
 *
 * @param target what is set
 * @param symbol the name that it is, or is a part of
 * @param value to what; it does not depend on the symbol
 */
record SolvedLetter(Expr target, DeclaredSymbol symbol, Expr value) {
  /**
   * The equation target = value, read so.
   *
   * @param fixed names that other equations depend on
   */
  static Optional<SolvedLetter> of(Expr target, Expr value, Set<Symbol> fixed) {
    return DifferentiationTarget.symbol(target)
        .filter(symbol -> !fixed.contains(symbol) && !ExprQueries.symbols(value).contains(symbol))
        .filter(DeclaredSymbol.class::isInstance)
        .map(DeclaredSymbol.class::cast)
        .filter(symbol -> symbol.domain().isContinuous())
        .map(symbol -> new SolvedLetter(target, symbol, value));
  }

  /**
   * The point at which it holds; empty where the value is not in the domain of what it is given to.
   *
   * @param point the point to be changed
   * @param evaluator evaluates there
   */
  Optional<Point> met(Point point, Evaluator evaluator) {
    NumericArray number = evaluator.evaluate(value).value();
    return ChosenEntry.isInDomain(number.at(0), symbol, evaluator)
        ? evaluator.with(point, target, number)
        : Optional.empty();
  }
}
