package chainrule.formula.verify;

import chainrule.formula.ast.Approximation;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * left = right, for every value of its free letters that meets the condition.
 *
 * @param left the head of the chain
 * @param order how the two are said to compare; EQUAL mostly
 * @param right another side
 * @param condition when it is said to hold
 */
public record Claim(Expr left, Order order, Expr right, Condition condition) {
  /** What is claimed of two sides: a ≈ 0.73 is |a − 0.73| ≤ 0.005. */
  public static Claim between(Expr left, Order order, Expr right, Condition condition) {
    if (order != Order.APPROXIMATE) {
      return new Claim(left, order, right, condition);
    }
    Expr margin =
        Approximation.margin(left, right)
            .orElseThrow(() -> new IllegalArgumentException("≈ needs a number on one side"));
    return new Claim(Approximation.distance(left, right), Order.LESS_EQUAL, margin, condition);
  }

  /** The same, claimed only where a condition holds, too. */
  Claim where(Condition other) {
    return new Claim(left, order, right, condition.and(other));
  }

  /** Whether both sides are numbers. */
  boolean isOfNumbers() {
    return left.requireShape().isScalar() && right.requireShape().isScalar();
  }

  /** The letters that are free in it, those of the left side first. */
  List<IndexVariable> free() {
    Set<IndexVariable> free = new LinkedHashSet<>(ExprQueries.freeIndices(left));
    free.addAll(ExprQueries.freeIndices(right));
    free.addAll(ExprQueries.freeIndices(condition));
    return new ArrayList<>(free);
  }

  /** Everything that its value is made of. */
  Set<Symbol> symbols() {
    Set<Symbol> symbols = new LinkedHashSet<>(ExprQueries.symbols(left));
    symbols.addAll(ExprQueries.symbols(right));
    return symbols;
  }
}
