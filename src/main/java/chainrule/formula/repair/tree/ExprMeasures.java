package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;

/** How large an expression is. */
final class ExprMeasures {
  private ExprMeasures() {}

  /** How many nodes it has. */
  static int size(Expr e) {
    return 1 + e.children().stream().mapToInt(ExprMeasures::size).sum();
  }

  /** How many nodes its longest branch has. */
  static int depth(Expr e) {
    return 1 + e.children().stream().mapToInt(ExprMeasures::depth).max().orElse(0);
  }
}
