package chainrule.formula.verify;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Symbol;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.NumberKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The equations in a condition that no draw meets by chance: x = 0, x_i = y. Points are changed to
 * meet them.
 *
 * @param equations each sets a drawn number, or an entry of a drawn array, to a value
 */
record Equalities(List<Equation> equations) {
  /** Copies the list. */
  Equalities {
    equations = List.copyOf(equations);
  }

  /**
   * One of them.
   *
   * @param target what is set
   * @param symbol the name that it is, or is a part of
   * @param value to what
   */
  record Equation(Expr target, DeclaredSymbol symbol, Expr value) {}

  static Equalities of(Condition condition) {
    List<Equation> equations = new ArrayList<>();
    for (Comparison comparison : condition.comparisons()) {
      if (comparison.order() == Order.EQUAL) {
        equation(comparison.right(), comparison.left())
            .or(() -> equation(comparison.left(), comparison.right()))
            .ifPresent(equations::add);
      }
    }
    return new Equalities(equations);
  }

  private static Optional<Equation> equation(Expr target, Expr value) {
    return DifferentiationTarget.symbol(target)
        .filter(DeclaredSymbol.class::isInstance)
        .map(DeclaredSymbol.class::cast)
        .filter(Equalities::isContinuous)
        .map(symbol -> new Equation(target, symbol, value));
  }

  private static boolean isContinuous(Symbol symbol) {
    return switch (((DeclaredSymbol) symbol).domain().kind()) {
      case REAL, POSITIVE, NONZERO, INTERVAL -> true;
      case WHOLE, EITHER, BERNOULLI, ARGUMENT -> false;
    };
  }

  boolean areNone() {
    return equations.isEmpty();
  }

  /**
   * A point that meets them, one after the other; empty where a value is not in the domain of what
   * it is to be given to.
   *
   * @param point the point to be changed
   * @param letters the values of free index letters
   * @param numbers what values are computed with
   */
  Optional<Point> met(
      Point point, Map<IndexVariable, Integer> letters, NumberKind numbers, Budget budget) {
    Point changed = point;
    for (Equation equation : equations) {
      Evaluator evaluator = new Evaluator(changed, numbers, budget);
      evaluator.set(letters);
      double value = evaluator.evaluate(equation.value()).value().at(0);
      if (!ChosenEntry.isInDomain(value, equation.symbol(), evaluator)) {
        return Optional.empty();
      }
      Optional<Point> next =
          evaluator.with(changed, equation.target(), evaluator.evaluate(equation.value()).value());
      if (next.isEmpty()) {
        return next;
      }
      changed = next.get();
    }
    return Optional.of(changed);
  }
}
