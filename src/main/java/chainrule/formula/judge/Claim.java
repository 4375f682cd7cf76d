package chainrule.formula.judge;

import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Condition.Order;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.IndexVariable;
import chainrule.formula.tree.Symbol;
import chainrule.formula.tree.Trees;
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
  /** The letters that are free in it, those of the left side first. */
  List<IndexVariable> free() {
    Set<IndexVariable> free = new LinkedHashSet<>(Trees.freeIndices(left));
    free.addAll(Trees.freeIndices(right));
    for (Condition.Comparison comparison : condition.comparisons()) {
      free.addAll(Trees.freeIndices(comparison.left()));
      free.addAll(Trees.freeIndices(comparison.right()));
    }
    return new ArrayList<>(free);
  }

  /** Everything that its value is made of. */
  Set<Symbol> symbols() {
    Set<Symbol> symbols = new LinkedHashSet<>(Trees.symbols(left));
    symbols.addAll(Trees.symbols(right));
    return symbols;
  }
}
